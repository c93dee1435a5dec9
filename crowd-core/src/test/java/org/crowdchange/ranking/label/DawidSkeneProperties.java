package org.crowdchange.ranking.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.LabelTally;

class DawidSkeneProperties extends LabelMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<LabelTally>> methods() {
        return Combinators.combine(
                        labels(), Arbitraries.integers().between(1, 40), Arbitraries.of(1e-6, 1e-5, 1e-3))
                .as(DawidSkene::new);
    }

    @Override
    protected double score(Explanation explanation) {
        return explanation.value("probability");
    }

    @Override
    protected double rounding() {
        return 1e-7;
    }

    @Property
    void probabilitiesAndConfusionsAddUpToOne(@ForAll("tallies") LabelTally tally) {
        LabelEstimate estimate = new DawidSkene().estimate(tally);

        // Probabilities are kept above 1e-10, so the sum may be as much too large.
        assertThat(estimate.probabilities().values()).allSatisfy(row -> assertThat(sum(row)).isCloseTo(1, within(1e-9)));
        assertThat(estimate.skills().values()).allSatisfy(skill -> assertThat(skill).isBetween(0.0, 1 + 1e-9));
        assertThat(estimate.confusion().values())
                .allSatisfy(rows -> assertThat(rows).allSatisfy(row -> assertThat(sum(row)).isCloseTo(1, within(1e-9))));
    }

    @Property
    void whereAllAgreeItIsTheMajority(@ForAll("tallies") LabelTally tally) {
        // Every item keeps the first label that anybody gave to it.
        String[] truth = new String[tally.size()];
        LabelTally.Builder perfect = LabelTally.builder();
        for (int w = 0; w < tally.workers(); w++) {
            for (int i = tally.start(w); i < tally.start(w + 1); i++) {
                int item = tally.itemOf(i);
                truth[item] = truth[item] == null ? tally.label(tally.labelOf(i)) : truth[item];
                perfect.add(tally.worker(w), tally.item(item), truth[item]);
            }
        }
        LabelTally agreed = perfect.build();

        LabelEstimate estimate = new DawidSkene().estimate(agreed);
        LabelEstimate majority = new MajorityVote().estimate(agreed);

        for (String item : items(agreed)) {
            assertThat(estimate.label(item)).isEqualTo(majority.label(item));
            assertThat(estimate.probability(item, majority.label(item))).isCloseTo(1, within(1e-6));
        }
        assertThat(estimate.skills().values()).allSatisfy(skill -> assertThat(skill).isCloseTo(1, within(1e-6)));
    }

    private static double sum(List<Double> row) {
        return row.stream().mapToDouble(each -> each).sum();
    }
}
