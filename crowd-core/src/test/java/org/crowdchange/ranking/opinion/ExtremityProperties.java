package org.crowdchange.ranking.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.OpinionMatrix;

class ExtremityProperties extends MatrixMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<OpinionMatrix>> methods() {
        return Arbitraries.of(1, 2, 3, 7).map(Extremity::new);
    }

    @Override
    protected double score(Explanation explanation) {
        return (1 - explanation.value("mean")) * Math.sqrt(explanation.value("items")) * explanation.value("loading");
    }

    @Override
    protected double rounding() {
        return 1e-6;
    }

    @Property
    void namesOfParticipantsDoNotMatter(
            @ForAll("methods") RankingMethod<OpinionMatrix> method, @ForAll("tallies") OpinionMatrix matrix) {
        OpinionMatrix.Builder backwards = OpinionMatrix.builder();
        for (int i = 0; i < matrix.size(); i++) {
            backwards.item(matrix.item(i));
        }
        for (int p = 0; p < matrix.participants(); p++) {
            for (int v = matrix.start(p); v < matrix.start(p + 1); v++) {
                backwards.add(
                        String.format("%04d", 1000 - p),
                        matrix.item(matrix.itemOf(v)),
                        matrix.opinionOf(v),
                        matrix.countOf(v));
            }
        }

        Ranking ranking = method.rank(matrix);
        Ranking other = method.rank(backwards.build());

        for (RankedItem item : ranking.items()) {
            assertThat(other.find(item.item()).orElseThrow().score()).isCloseTo(item.score(), within(1e-6));
        }
    }

    @Property
    void aParticipantTwiceOverIsTwoWhoThinkAlike(
            @ForAll("methods") RankingMethod<OpinionMatrix> method, @ForAll("tallies") OpinionMatrix matrix) {
        OpinionMatrix.Builder twins = OpinionMatrix.builder();
        for (int p = 0; p < matrix.participants(); p++) {
            for (int v = matrix.start(p); v < matrix.start(p + 1); v++) {
                for (String twin : new String[] {"a", "b"}) {
                    twins.add(
                            twin + matrix.participant(p),
                            matrix.item(matrix.itemOf(v)),
                            matrix.opinionOf(v),
                            matrix.countOf(v));
                }
            }
        }
        OpinionMatrix votes = twins.build();

        OpinionSpace twice =
                ((Extremity) method).space(matrix.newBuilder().add(matrix, 2).build());

        if (votes.size() == matrix.size()) {
            OpinionSpace both = ((Extremity) method).space(votes);
            for (int k = 0; k < 2; k++) {
                assertThat(twice.explainedVariance(k)).isCloseTo(both.explainedVariance(k), within(1e-9));
            }
        }
    }
}
