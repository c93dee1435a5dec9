package org.crowdchange.ranking.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.GroupedOpinionTally;

class PolarisationProperties extends GroupedMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<GroupedOpinionTally>> methods() {
        return Arbitraries.just(new Polarisation());
    }

    @Override
    protected double score(Explanation explanation) {
        // Half the mean squared distance of all pairs.
        double[] shares = explanation.terms().stream().mapToDouble(Term::value).toArray();
        double sum = 0;
        for (double one : shares) {
            for (double other : shares) {
                sum += (one - other) * (one - other);
            }
        }
        return sum / (2 * shares.length * shares.length);
    }

    @Override
    protected double rounding() {
        return 1e-13;
    }

    @Property
    void itIsAtMostAQuarter(@ForAll("tallies") GroupedOpinionTally tally) {
        assertThat(new Polarisation().rank(tally).items())
                .allSatisfy(item -> assertThat(item.score()).isBetween(0.0, 0.25));
    }
}
