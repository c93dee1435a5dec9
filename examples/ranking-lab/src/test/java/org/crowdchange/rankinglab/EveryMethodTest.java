package org.crowdchange.rankinglab;

import static org.assertj.core.api.Assertions.assertThat;

import org.crowdchange.catalogue.Catalogue;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.OpinionTally;
import org.crowdchange.tally.Tally;
import org.junit.jupiter.api.Test;

/** What holds for all methods of the catalogue, however many there are. */
class EveryMethodTest {

    @Test
    void aMethodSaysWhatItIs() {
        assertThat(Catalogue.complete().methods()).hasSizeGreaterThan(100).allSatisfy(method -> {
            assertThat(method.description().id()).isEqualTo(method.id());
            assertThat(method.description().purpose()).isNotBlank();
            assertThat(method.description().source()).isNotBlank();
            assertThat(method.getClass().isRecord()).isTrue();
        });
    }

    @Test
    void methodsOfOpinionsRankAnIdeaThatNobodyVotedOn() {
        OpinionTally tally = OpinionTally.builder().add("idea", 0).build();

        for (RankingMethod<?> method : Catalogue.complete().methods()) {
            if (method.tallyType() == OpinionTally.class) {
                Ranking ranking = rank(method, tally);
                assertThat(ranking.items()).extracting(RankedItem::item).containsExactly("idea");
            }
        }
    }

    private static <T extends Tally<T>> Ranking rank(RankingMethod<T> method, OpinionTally tally) {
        return method.rank(method.tallyType().cast(tally));
    }
}
