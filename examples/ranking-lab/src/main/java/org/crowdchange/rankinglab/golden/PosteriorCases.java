package org.crowdchange.rankinglab.golden;

import java.util.Map;
import org.crowdchange.lab.data.CsvRow;
import org.crowdchange.lab.data.CsvTable;
import org.crowdchange.lab.data.GamesReader;
import org.crowdchange.ranking.pairwise.PairLink;
import org.crowdchange.ranking.pairwise.PairPosterior;
import org.crowdchange.ranking.pairwise.PairwiseEp;
import org.crowdchange.ranking.pairwise.TieHandling;
import org.crowdchange.tally.PairOutcome;
import org.crowdchange.tally.PairwiseTally;
import tools.jackson.databind.JsonNode;

/** Posteriors of strengths by expectation propagation. */
final class PosteriorCases implements Family {

    @Override
    public Map<String, Check> checks() {
        return Map.of("bayesian-bt-ep", PosteriorCases::run, "bayesian-thurstone-ep", PosteriorCases::run);
    }

    private static void run(GoldenCase golden, Differences differences) {
        PairLink link =
                switch (golden.parameters().path("model").asString("logit")) {
                    case "logit" -> PairLink.LOGISTIC;
                    case "probit" -> PairLink.NORMAL;
                    default -> throw new UnsupportedCaseException("the model " + golden.parameters().path("model"));
                };
        TieHandling ties = golden.input().path("ties").asString("").contains("doubled")
                ? TieHandling.HALF_WINS_DOUBLED
                : TieHandling.HALF_WINS;
        PairwiseEp usual = new PairwiseEp(link);
        double alpha = golden.parameters().path("alpha").asDouble(usual.precision());
        PairPosterior posterior = new PairwiseEp(link, alpha, ties, usual.level()).posterior(tally(golden));
        JsonNode items = golden.input().path("items");
        double[] mean = new double[items.size()];
        double[] variance = new double[items.size()];
        for (int i = 0; i < mean.length; i++) {
            int position = posterior.items().indexOf(items.get(i).asString());
            // Of an item that was never compared the prior is all there is.
            mean[i] = position < 0 ? 0 : posterior.mean(position);
            variance[i] = position < 0 ? 1 / alpha : posterior.variance(position);
        }
        differences.equal("converged", true, posterior.converged());
        differences.numbers("mean", golden.expected().path("mean"), mean);
        differences.numbers("variance", golden.expected().path("variance"), variance);
    }

    private static PairwiseTally tally(GoldenCase golden) {
        PairwiseTally.Builder builder = PairwiseTally.builder();
        JsonNode items = golden.input().path("items");
        JsonNode inline = golden.inline().path("comparisons_winner_loser");
        if (!inline.isMissingNode()) {
            for (JsonNode each : inline) {
                builder.add(
                        items.get(each.get(0).asInt()).asString(),
                        items.get(each.get(1).asInt()).asString(),
                        PairOutcome.LEFT);
            }
            return builder.build();
        }
        if (GamesReader.matches(golden.data())) {
            return GamesReader.read(golden.data()).pairs();
        }
        CsvTable table = new CsvTable(golden.data(), java.util.List.of(), true);
        if (table.header().size() == 3) {
            table.each("row", row -> {
                if (!row.get(0).text().equals(row.get(1).text())) {
                    builder.add(row.get(0).text(), row.get(1).text(), row.get(2).number("n"), 0, 0);
                }
            });
        } else {
            table.each("row", (CsvRow row) -> builder.add(
                    row.get(0).text(),
                    row.get(1).text(),
                    row.get(2).number("n"),
                    row.get(3).number("n"),
                    row.get(4).number("n")));
        }
        return builder.build();
    }
}
