package org.crowdchange.rankinglab.golden;

import java.util.List;
import java.util.Map;
import org.crowdchange.ranking.pairwise.PairLink;
import org.crowdchange.ranking.pairwise.PairPosterior;
import org.crowdchange.ranking.pairwise.PairwiseEp;

/** Posteriors of strengths by expectation propagation. */
final class PosteriorCases implements Family {

    @Override
    public Map<String, Check> checks() {
        return Map.of("bayesian-bt-ep", PosteriorCases::run, "bayesian-thurstone-ep", PosteriorCases::run);
    }

    private static void run(GoldenCase golden, Differences differences) {
        PairLink link = switch (golden.parameters().path("model").asString("logit")) {
            case "logit" -> PairLink.LOGISTIC;
            case "probit" -> PairLink.NORMAL;
            default ->
                throw new UnsupportedCaseException(
                        "the model " + golden.parameters().path("model"));
        };
        PairwiseEp usual = new PairwiseEp(link);
        double alpha = golden.parameters().path("alpha").asDouble(usual.precision());
        PairPosterior posterior = new PairwiseEp(link, alpha, PairwiseInputs.ties(golden), usual.level())
                .posterior(PairwiseInputs.tally(golden));
        List<String> items = PairwiseInputs.items(golden);
        double[] mean = new double[items.size()];
        double[] variance = new double[items.size()];
        for (int i = 0; i < mean.length; i++) {
            int position = posterior.items().indexOf(items.get(i));
            // Of an item that was never compared the prior is all there is.
            mean[i] = position < 0 ? 0 : posterior.mean(position);
            variance[i] = position < 0 ? 1 / alpha : posterior.variance(position);
        }
        differences.equal("converged", true, posterior.converged());
        differences.numbers("mean", golden.expected().path("mean"), mean);
        differences.numbers("variance", golden.expected().path("variance"), variance);
    }
}
