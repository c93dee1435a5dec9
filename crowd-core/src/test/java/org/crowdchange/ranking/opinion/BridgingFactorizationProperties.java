package org.crowdchange.ranking.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.MatrixArbitraries;
import org.crowdchange.tally.OpinionMatrix;

class BridgingFactorizationProperties extends MatrixMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<OpinionMatrix>> methods() {
        return Combinators.combine(
                        Arbitraries.of(0.05, 0.15, 1.0),
                        Arbitraries.of(0.01, 0.03, 0.3),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.longs())
                .as((intercept, factor, participantVotes, itemVotes, seed) -> new BridgingFactorization(
                        intercept,
                        intercept,
                        intercept,
                        factor,
                        factor,
                        participantVotes,
                        itemVotes,
                        seed,
                        1e-9,
                        3000));
    }

    @Override
    protected double score(Explanation explanation) {
        return explanation.value("residual") / (explanation.value("votes") + explanation.value("shrinkage"));
    }

    @Override
    protected double rounding() {
        return 1e-4;
    }

    @Property(tries = 100)
    void aParticipantTwiceOverIsTwoWhoThinkAlike(@ForAll("matrices") OpinionMatrix matrix) {
        BridgingFactorization method = new BridgingFactorization(0.15, 0.15, 0.15, 0.3, 0.3, 1, 1, 1, 1e-10, 5000);
        OpinionMatrix.Builder twins = OpinionMatrix.builder();
        for (int p = 0; p < matrix.participants(); p++) {
            for (int v = matrix.start(p); v < matrix.start(p + 1); v++) {
                String item = matrix.item(matrix.itemOf(v));
                twins.add("a" + matrix.participant(p), item, matrix.opinionOf(v));
                twins.add("b" + matrix.participant(p), item, matrix.opinionOf(v));
            }
        }

        BridgingModel twice = method.fit(matrix.newBuilder().add(matrix, 2).build());
        BridgingModel both = method.fit(twins.build());

        assertThat(both.objective()).isCloseTo(twice.objective(), within(1e-6));
    }

    @Provide
    Arbitrary<OpinionMatrix> matrices() {
        return MatrixArbitraries.matrices();
    }
}
