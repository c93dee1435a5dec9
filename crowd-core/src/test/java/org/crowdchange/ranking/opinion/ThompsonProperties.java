package org.crowdchange.ranking.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;

@PropertyDefaults(tries = 100)
class ThompsonProperties extends OpinionMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<OpinionTally>> methods() {
        return Combinators.combine(
                        Arbitraries.longs(), Arbitraries.of(0.01, 0.5, 1.0, 8.0), Arbitraries.of(0.01, 1.0, 3.5))
                .as(Thompson::new);
    }

    @Override
    protected double score(Explanation explanation) {
        double a = explanation.value("priorAgree") + explanation.value("agree");
        double b = explanation.value("priorDisagree") + explanation.value("disagree");
        return Formulas.betaQuantile(explanation.value("chance"), a, b);
    }

    @Override
    protected long most() {
        return 1L << 20;
    }

    @Override
    protected double rounding() {
        return 1e-9;
    }

    @Property
    void passesMakeNoDifference(
            @ForAll("methods") RankingMethod<OpinionTally> method, @ForAll("tallies") OpinionTally tally) {
        OpinionTally.Builder passes = OpinionTally.builder();
        for (int i = 0; i < tally.size(); i++) {
            passes.add(tally.item(i), 0, 0, i);
        }

        assertThat(method.rank(tally.plus(passes.build())).items())
                .isEqualTo(method.rank(tally).items());
    }

    @Property
    void aVoteOnOneItemDrawsAnewForThatItemAlone(
            @ForAll("methods") RankingMethod<OpinionTally> method, @ForAll("tallies") OpinionTally tally) {
        OpinionTally more = tally.plus(OpinionTally.of("another", OpinionCounts.ONE_AGREE));

        Ranking before = method.rank(tally);
        Ranking after = method.rank(more);

        assertThat(before.items())
                .allSatisfy(
                        item -> assertThat(after.find(item.item()).orElseThrow().score())
                                .isEqualTo(item.score()));
    }

    @Property
    void whatTheTallyKnowsTheSameOfTies(
            @ForAll("methods") RankingMethod<OpinionTally> method, @ForAll("counts") OpinionCounts counts) {
        Assume.that(!counts.isEmpty());
        OpinionTally tally = OpinionTally.builder()
                .add("a", counts)
                .add("b", counts)
                .add("c", 7)
                .add("d", 7)
                .build();

        Ranking ranking = method.rank(tally);

        assertThat(ranking.find("a").orElseThrow().tier())
                .isEqualTo(ranking.find("b").orElseThrow().tier());
        assertThat(ranking.find("c").orElseThrow().tier())
                .isEqualTo(ranking.find("d").orElseThrow().tier());
    }
}
