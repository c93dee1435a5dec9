package org.crowdchange.ranking.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.OpinionTally;

@PropertyDefaults(tries = 100)
class EntropyProperties extends OpinionMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<OpinionTally>> methods() {
        return Arbitraries.of(0.01, 0.5, 1.0, 2.5, 1e6).map(Entropy::new);
    }

    @Override
    protected double score(Explanation explanation) {
        double prior = explanation.value("prior");
        double[] counts = {
            explanation.value("agree") + prior, explanation.value("disagree") + prior, explanation.value("pass") + prior
        };
        double sum = counts[0] + counts[1] + counts[2];
        double entropy = 0;
        for (double count : counts) {
            entropy += count / sum * (Formulas.digamma(sum + 1) - Formulas.digamma(count + 1));
        }
        return entropy / Math.log(3);
    }

    @Override
    protected double rounding() {
        return 1e-12;
    }

    @Property
    void exchangingAyesAndNoesChangesNothing(
            @ForAll("methods") RankingMethod<OpinionTally> method, @ForAll("tallies") OpinionTally tally) {
        OpinionTally.Builder exchanged = OpinionTally.builder();
        for (int i = 0; i < tally.size(); i++) {
            exchanged.add(tally.item(i), tally.disagree(i), tally.agree(i), tally.pass(i));
            String item = tally.item(i);
            tally.since(i).ifPresent(since -> exchanged.add(item, since));
        }

        assertThat(method.rank(exchanged.build()).items())
                .isEqualTo(method.rank(tally).items());
    }
}
