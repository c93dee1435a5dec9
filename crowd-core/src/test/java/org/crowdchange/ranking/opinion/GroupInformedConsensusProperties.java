package org.crowdchange.ranking.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crowdchange.model.Opinion;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.GroupedOpinionTally;
import org.crowdchange.tally.OpinionCounts;

class GroupInformedConsensusProperties extends GroupedMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<GroupedOpinionTally>> methods() {
        return Combinators.combine(Arbitraries.of(Side.values()), Arbitraries.of(true, false))
                .as(GroupInformedConsensus::new);
    }

    @Override
    protected double score(Explanation explanation) {
        double product = explanation.terms().stream()
                .filter(term -> term.name().startsWith("share "))
                .mapToDouble(Term::value)
                .reduce(1, (a, b) -> a * b);
        return explanation.value("geometricMean") == 1
                ? Math.exp(Math.log(product) / explanation.value("groups"))
                : product;
    }

    @Property
    void itLiesBetweenTheLeastShareAndNothing(@ForAll("tallies") GroupedOpinionTally tally) {
        for (RankedItem item : new GroupInformedConsensus().rank(tally).items()) {
            double least = 1;
            for (int g = 0; g < tally.groups(); g++) {
                OpinionCounts counts = tally.counts(tally.indexOf(item.item()), g);
                least = Math.min(least, (counts.agree() + 1.0) / (counts.total() + 2.0));
            }
            assertThat(item.score()).isBetween(Math.pow(least, tally.groups()) * (1 - 1e-12), least * (1 + 1e-12));
        }
    }

    @Property
    void oneMoreAgreementInAnyGroupNeverLowersAScore(@ForAll("tallies") GroupedOpinionTally tally) {
        for (int i = 0; i < tally.size(); i++) {
            for (int g = 0; g < tally.groups(); g++) {
                GroupedOpinionTally more = tally.plus(GroupedOpinionTally.builder()
                        .add(tally.item(i), tally.group(g), Opinion.AGREE, 1)
                        .build());
                assertThat(score(more, tally.item(i))).isGreaterThanOrEqualTo(score(tally, tally.item(i)));
            }
        }
    }

    @Property
    void productAndGeometricMeanHaveOneOrder(@ForAll("tallies") GroupedOpinionTally tally) {
        assertThat(new GroupInformedConsensus(Side.DISAGREE, true)
                        .rank(tally).items().stream().map(RankedItem::item).toList())
                .isEqualTo(new GroupInformedConsensus(Side.DISAGREE, false)
                        .rank(tally).items().stream().map(RankedItem::item).toList());
    }

    private static double score(GroupedOpinionTally tally, String item) {
        return new GroupInformedConsensus().rank(tally).find(item).orElseThrow().score();
    }
}
