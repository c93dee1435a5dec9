package org.crowdchange.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.opinion.Net;
import org.crowdchange.ranking.opinion.Wilson;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    @Test
    void theStandardMethodsAreFoundByTheirIds() {
        Catalogue catalogue = Catalogue.standard();

        assertThat(catalogue.methods())
                .extracting(RankingMethod::id)
                .containsExactly("wilson", "net", "bayes", "newest");
        assertThat(catalogue.methods(BallotKind.OPINION)).isEqualTo(catalogue.methods());
        assertThat(catalogue.methods(BallotKind.RANKED)).isEmpty();
        assertThat(catalogue.find("wilson")).isEqualTo(new Wilson(0.95));
    }

    @Test
    void theCompleteCatalogueHoldsTheStandardMethodsAndEachIdOnce() {
        Catalogue complete = Catalogue.complete();

        assertThat(complete.methods()).containsAll(Catalogue.standard().methods());
        assertThat(complete.methods()).extracting(RankingMethod::id).doesNotHaveDuplicates();
    }

    @Test
    void aMethodRanksFromTheCatalogue() {
        Ranking ranking = Catalogue.standard()
                .opinion("net")
                .rank(OpinionTally.builder()
                        .add("queue", new OpinionCounts(3, 1, 0))
                        .add("rota", new OpinionCounts(5, 1, 0))
                        .build());

        assertThat(ranking.tiers().get(0).items()).extracting(RankedItem::item).containsExactly("rota");
        assertThat(ranking.find("queue").orElseThrow().rank()).isEqualTo(2);
    }

    @Test
    void anUnknownIdIsNamedTogetherWithTheKnownOnes() {
        assertThatThrownBy(() -> Catalogue.standard().find("wilsn"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("method: expected a ranking method: wilson, net, bayes, newest, got \"wilsn\"");
    }

    @Test
    void aMethodForOtherBallotsIsNotTakenForOneOfOpinions() {
        Catalogue catalogue = Catalogue.of(List.of(new Net(), new BySingleCount()));

        assertThat(catalogue.find("single", OpinionCounts.class)).isInstanceOf(BySingleCount.class);
        assertThat(catalogue.find("single")).isInstanceOf(BySingleCount.class);
        assertThatThrownBy(() -> catalogue.opinion("single"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("method: expected a ranking method for OpinionTally: net, got \"single\"");
    }

    @Test
    void aMethodTakesThePlaceOfTheOneWithItsIdInANewCatalogue() {
        Catalogue standard = Catalogue.standard();
        Catalogue cautious = standard.with(new Wilson(0.99));

        assertThat(cautious.opinion("wilson")).isEqualTo(new Wilson(0.99));
        assertThat(cautious.methods())
                .extracting(RankingMethod::id)
                .containsExactly("wilson", "net", "bayes", "newest");
        assertThat(standard.opinion("wilson")).isEqualTo(new Wilson());
    }

    /** A method from outside, for another kind of tally. */
    private record BySingleCount() implements RankingMethod<OpinionCounts> {
        @Override
        public MethodDescription description() {
            return new MethodDescription("single", BallotKind.SCORE, "One item.", "Plain counting");
        }

        @Override
        public Class<OpinionCounts> tallyType() {
            return OpinionCounts.class;
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public Ranking rank(OpinionCounts tally) {
            return new RankingBuilder(this, 1)
                    .rated("the one", (double) tally.agree(), tally.agree())
                    .build(item -> {
                        throw new UnsupportedOperationException();
                    });
        }
    }
}
