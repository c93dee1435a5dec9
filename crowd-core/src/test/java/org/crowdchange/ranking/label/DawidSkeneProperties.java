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
import net.jqwik.api.constraints.IntRange;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.LabelTally;

class DawidSkeneProperties extends LabelMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<LabelTally>> methods() {
        return Combinators.combine(labels(), Arbitraries.integers().between(1, 40), Arbitraries.of(1e-6, 1e-5, 1e-3))
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
        assertThat(estimate.probabilities().values())
                .allSatisfy(row -> assertThat(sum(row)).isCloseTo(1, within(1e-9)));
        assertThat(estimate.skills().values())
                .allSatisfy(skill -> assertThat(skill).isBetween(0.0, 1 + 1e-9));
        assertThat(estimate.confusion().values())
                .allSatisfy(rows ->
                        assertThat(rows).allSatisfy(row -> assertThat(sum(row)).isCloseTo(1, within(1e-9))));
    }

    @Property
    void whereAllWorkersArePerfectItIsTheMajority(
            @ForAll("truths") List<String> truth, @ForAll @IntRange(min = 1, max = 5) int workers) {
        LabelTally.Builder perfect = LabelTally.builder();
        for (int w = 0; w < workers; w++) {
            for (int i = 0; i < truth.size(); i++) {
                perfect.add("worker " + w, "item " + i, truth.get(i));
            }
        }
        LabelTally tally = perfect.build();

        LabelEstimate estimate = new DawidSkene().estimate(tally);
        LabelEstimate majority = new MajorityVote().estimate(tally);

        for (int i = 0; i < truth.size(); i++) {
            assertThat(estimate.label("item " + i))
                    .isEqualTo(majority.label("item " + i))
                    .isEqualTo(truth.get(i));
            assertThat(estimate.probability("item " + i, truth.get(i))).isCloseTo(1, within(1e-6));
        }
        assertThat(estimate.skills().values())
                .allSatisfy(skill -> assertThat(skill).isCloseTo(1, within(1e-6)));
    }

    @Provide
    Arbitrary<List<String>> truths() {
        return Arbitraries.of("ok", "spam", "theme").list().ofMinSize(1).ofMaxSize(10);
    }

    private static double sum(List<Double> row) {
        return row.stream().mapToDouble(each -> each).sum();
    }
}
