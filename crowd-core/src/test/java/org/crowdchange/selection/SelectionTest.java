package org.crowdchange.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.ranking.opinion.Net;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;
import org.junit.jupiter.api.Test;

class SelectionTest {

    /** Ranks items by the given numbers of agreements; 0 for an item without votes. */
    private static Ranking ranking(Map<String, Integer> agreements) {
        OpinionTally.Builder builder = OpinionTally.builder();
        agreements.forEach((item, votes) -> builder.add(item, 1).add(item, new OpinionCounts(votes, 0, 0)));
        return new Net().rank(builder.build());
    }

    @Test
    void theFirstOfARankingAreChosen() {
        Shortlist shortlist = Shortlist.of(ranking(Map.of("a", 1, "b", 5, "c", 3)), 2);

        assertThat(shortlist.chosen()).containsExactly("b", "c");
        assertThat(shortlist.isDecided()).isTrue();
        assertThat(shortlist.resolved(TieBreak.ITEM_ORDER)).containsExactly("b", "c");
    }

    @Test
    void aTieAtTheCutIsShownAndLeftToPeople() {
        Shortlist shortlist = Shortlist.of(ranking(Map.of("a", 2, "b", 5, "c", 2, "d", 2, "e", 1)), 3);

        assertThat(shortlist.chosen()).containsExactly("b");
        assertThat(shortlist.tied()).containsExactly("a", "c", "d");
        assertThat(shortlist.open()).isEqualTo(2);
        assertThat(shortlist.isDecided()).isFalse();
        assertThat(shortlist.resolved(TieBreak.ITEM_ORDER)).containsExactly("b", "a", "c");
        assertThat(shortlist.resolved(TieBreak.REVERSE_ITEM_ORDER)).containsExactly("b", "d", "c");
        assertThat(shortlist.resolved(List.of("c", "a"))).containsExactly("b", "c", "a");
        for (List<String> wrong : List.of(List.of("c"), List.of("c", "c"), List.of("c", "e"))) {
            assertThatThrownBy(() -> shortlist.resolved(wrong)).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void aTieThatEndsAtTheCutIsNone() {
        assertThat(Shortlist.of(ranking(Map.of("a", 2, "b", 2, "c", 1)), 2).tied())
                .isEmpty();
        assertThat(Shortlist.of(ranking(Map.of("a", 2, "b", 2)), 0).tied()).isEmpty();
    }

    @Test
    void itemsWithoutVotesAreNotChosen() {
        Shortlist shortlist = Shortlist.of(ranking(Map.of("a", 2, "b", 0)), 2);

        assertThat(shortlist.chosen()).containsExactly("a");
        assertThat(shortlist.warnings()).containsExactly("Only 1 items have votes, of 2 that were asked for.");
        assertThatIllegalArgumentException().isThrownBy(() -> Shortlist.of(ranking(Map.of()), -1));
    }

    @Test
    void aCommitteeRuleNeedsSeats() {
        assertThatThrownBy(() -> Proportional.shortlist(new Net(), OpinionTally.empty(), 3))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("seats");
    }

    /** Puts the items with an odd number of agreements first, as many as there are seats; the others tie behind them. */
    public record OddFirst(int seats) implements RankingMethod<OpinionTally> {
        @Override
        public MethodDescription description() {
            return new MethodDescription("odd-first", BallotKind.OPINION, "For this test.", "None");
        }

        @Override
        public Class<OpinionTally> tallyType() {
            return OpinionTally.class;
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(new Parameter("seats", seats, "how many are elected"));
        }

        @Override
        public Ranking rank(OpinionTally tally) {
            RankingBuilder builder = new RankingBuilder(this, tally.size());
            int elected = 0;
            for (int i = 0; i < tally.size(); i++) {
                boolean wins = tally.counts(i).agree() % 2 == 1 && elected < seats;
                elected += wins ? 1 : 0;
                builder.rated(tally.item(i), wins ? 1 : 0, tally.counts(i).agree());
            }
            return builder.build(item -> new Explanation(item.item(), id(), item.score(), item.place(), List.of()));
        }
    }

    @Test
    void theShortlistOfACommitteeRuleIsItsCommitteeOfThatSize() {
        OpinionTally.Builder tally = OpinionTally.builder();
        Map.of("a", 8, "b", 5, "c", 1, "d", 3)
                .forEach((item, votes) -> tally.add(item, new OpinionCounts(votes, 0, 0)));

        assertThat(Proportional.shortlist(new OddFirst(1), tally.build(), 2).chosen())
                .containsExactly("b", "c");
        assertThat(Proportional.shortlist(new OddFirst(1), tally.build(), 3).chosen())
                .containsExactly("b", "c", "d");
    }

    @Test
    void everyThemeHasItsPlaces() {
        Ranking ranking = ranking(Map.of("a1", 9, "a2", 8, "a3", 7, "b1", 3, "b2", 2, "c1", 1, "x", 6));
        Map<String, String> themes = Map.of("a1", "A", "a2", "A", "a3", "A", "b1", "B", "b2", "B", "c1", "C");
        Quotas quotas = new Quotas(Map.of("A", Quota.atMost(2), "B", Quota.atLeast(1)), TieBreak.ITEM_ORDER);

        assertThat(quotas.shortlist(ranking, themes, 4).chosen()).containsExactly("a1", "a2", "x", "b1");
        assertThat(quotas.shortlist(ranking, themes, 1).chosen()).containsExactly("b1");
        Shortlist all = quotas.shortlist(ranking, themes, 7);
        assertThat(all.chosen()).containsExactly("a1", "a2", "x", "b1", "b2", "c1");
        assertThat(all.warnings())
                .containsExactly("Only 6 items are chosen, of 7 that were asked for: the quotas allow no more.");
    }

    @Test
    void quotasSayWhatTheyCannotDo() {
        Ranking ranking = ranking(Map.of("a", 3, "b", 2, "c", 2));
        Map<String, String> groups = Map.of("a", "A", "b", "B", "c", "B");

        assertThat(new Quotas(Map.of("A", Quota.exactly(2)), TieBreak.ITEM_ORDER)
                        .shortlist(ranking, groups, 2)
                        .warnings())
                .contains("The group \"A\" has only 1 items with votes for its 2 places.");
        Shortlist tied =
                new Quotas(Map.of("B", Quota.exactly(1)), TieBreak.REVERSE_ITEM_ORDER).shortlist(ranking, groups, 2);
        assertThat(tied.chosen()).containsExactly("a", "c");
        assertThat(tied.warnings()).containsExactly("Of the equal items [c, b] the tie-break picked [c].");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Quotas(Map.of("A", Quota.atLeast(3)), TieBreak.ITEM_ORDER).shortlist(ranking, groups, 2))
                .withMessageContaining("keep 3 places of 2");
        assertThatIllegalArgumentException().isThrownBy(() -> new Quota(2, 1));
    }

    @Test
    void anApportionmentMakesQuotas() {
        Apportionment places = ApportionmentMethod.SAINTE_LAGUE.apportion(Map.of("A", 30L, "B", 10L), 3);

        assertThat(Quotas.of(places, TieBreak.ITEM_ORDER).quotas())
                .isEqualTo(Map.of("A", Quota.exactly(2), "B", Quota.exactly(1)));
    }

    @Test
    void normalisationsByHand() {
        double[] values = {2, 4, 4, 10};

        assertThat(Normalisation.AS_GIVEN.apply(values)).containsExactly(2, 4, 4, 10);
        assertThat(Normalisation.MIN_MAX.apply(values)).containsExactly(0, 0.25, 0.25, 1);
        assertThat(Normalisation.RANK.apply(values)).containsExactly(new double[] {0, 0.5, 0.5, 1}, within(1e-15));
        // mean 5, variance (9 + 1 + 1 + 25) / 4 = 9
        assertThat(Normalisation.STANDARD.apply(values))
                .containsExactly(new double[] {-1, -1.0 / 3, -1.0 / 3, 5.0 / 3}, within(1e-15));
        for (Normalisation each : Normalisation.values()) {
            assertThat(each.apply(new double[0])).isEmpty();
            double[] equal = each.apply(new double[] {0.1, 0.1, 0.1});
            assertThat(equal[0]).isEqualTo(equal[1]).isEqualTo(equal[2]);
        }
    }
}
