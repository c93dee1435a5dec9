package org.crowdchange.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankedTallyTest {

    @Test
    void ballotsThatSayTheSameAreOneWithTheirWeightsAdded() {
        RankedTally tally = RankedTally.builder()
                .add(RankedBallot.parse("b>a=c"), 2)
                .add(new RankedBallot(List.of(List.of("b"), List.of("c", "a"))), 3)
                .add(RankedBallot.of("c"))
                .build();

        assertThat(tally.ballots()).isEqualTo(2);
        assertThat(tally.items()).containsExactly("a", "b", "c");
        assertThat(tally.total()).isEqualTo(6);
        assertThat(tally).hasToString("RankedTally[a, b, c]: 5 x b>a=c, 1 x c");
        assertThat(tally.tiers(0)).isDeepEqualTo(new int[][] {{1}, {0, 2}});
    }

    @Test
    void aDeclaredItemStaysAndAnotherGoesWithTheLastBallotThatRanksIt() {
        RankedTally declared = RankedTally.builder().item("a").build();
        RankedTally votes = RankedTally.builder().add(RankedBallot.of("b", "a")).build();

        assertThat(declared.plus(votes).items()).containsExactly("a", "b");
        assertThat(declared.plus(votes).minus(votes)).isEqualTo(declared);
        assertThat(declared.isEmpty()).isFalse();
        assertThat(declared.plus(votes).declared(0)).isTrue();
        assertThat(declared.plus(votes).declared(1)).isFalse();
    }

    @Test
    void blankBallotsCountAsVoters() {
        RankedTally tally = RankedTally.builder()
                .item("a")
                .add(RankedBallot.BLANK, 4)
                .add(RankedBallot.of("a"))
                .build();

        assertThat(tally.total()).isEqualTo(5);
        assertThat(tally.length(0)).isZero();
        assertThat(tally.tiers(0)).isEmpty();
        assertThat(tally.isComplete()).isFalse();
        assertThat(tally.isStrict()).isTrue();
    }

    @Test
    void aBuilderCanGoOnAfterItsTallyWasTaken() {
        RankedTally.Builder builder = RankedTally.builder().add(RankedBallot.of("a", "b"));
        RankedTally first = builder.build();

        builder.add(RankedBallot.of("a", "b")).add(RankedBallot.of("A"));

        assertThat(first.total()).isEqualTo(1);
        assertThat(first.size()).isEqualTo(2);
        assertThat(builder.build()).hasToString("RankedTally[A, a, b]: 1 x A, 2 x a>b");
    }

    @Test
    void ballotsThatAreNotThereCannotBeTakenAway() {
        RankedTally tally = RankedTally.builder().add(RankedBallot.of("a", "b")).build();

        assertThatThrownBy(() -> tally.minus(
                        RankedTally.builder().add(RankedBallot.of("a")).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot take 1 ballots \"a\" away from a tally that holds 0");
        assertThatThrownBy(() -> tally.minus(
                        RankedTally.builder().add(RankedBallot.of("z")).build()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tally.minus(tally.plus(tally))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void impossibleBallotsAndWeightsAreRefused() {
        RankedTally.Builder builder = RankedTally.builder();
        RankedBallot ballot = RankedBallot.of("a");

        assertThatThrownBy(() -> RankedBallot.of("a", "b", "a"))
                .hasMessage("the ballot lists \"a\" twice; expected it once");
        assertThatThrownBy(() -> RankedBallot.parse("a>>b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RankedBallot.parse("a=")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RankedBallot(List.of(List.of()))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.item("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.add(ballot, -1)).hasMessage("the weight is -1; expected 0 or more");
        assertThatThrownBy(() -> builder.add(ballot, RankedTally.MAX_TOTAL + 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(builder.add(ballot, 0).build()).isEqualTo(RankedTally.empty());

        RankedTally most = builder.add(ballot, RankedTally.MAX_TOTAL).build();
        assertThatThrownBy(() -> builder.add(ballot)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> most.plus(most)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> most.newBuilder().add(most, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itemsCanBeStruckOffAndRenamed() {
        RankedTally tally = RankedTally.builder()
                .item("a")
                .add(RankedBallot.parse("a>b=c"), 2)
                .add(RankedBallot.parse("b>c"), 3)
                .add(RankedBallot.parse("a"), 4)
                .build();

        assertThat(tally.restricted(item -> !item.equals("a")))
                .hasToString("RankedTally[b, c]: 4 x , 2 x b=c, 3 x b>c");
        assertThat(tally.renamed(item -> item.equals("a") ? "z" : item).item(2)).isEqualTo("z");
        assertThat(tally.renamed(item -> item.equals("a") ? "z" : item).declared(2))
                .isTrue();
        assertThatThrownBy(() -> tally.renamed(item -> "one")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void storedColumnsThatMakeNoBallotAreRefused() {
        String start = "{\"tally\":\"ranked\",\"version\":1,\"items\":[\"a\",\"b\"],\"declared\":[],";

        assertThatThrownBy(() -> RankedTally.FORM.fromJson(start + "\"lengths\":[1],\"cells\":[0],\"weights\":[1]}"))
                .hasMessageContaining("does not end with the end of a tier");
        assertThatThrownBy(() -> RankedTally.FORM.fromJson(start + "\"lengths\":[2],\"cells\":[1,1],\"weights\":[1]}"))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> RankedTally.FORM.fromJson(start + "\"lengths\":[2],\"cells\":[1],\"weights\":[1]}"))
                .hasMessageContaining("1 cells");
        assertThat(RankedTally.FORM.fromJson(start + "\"lengths\":[2],\"cells\":[2,1],\"weights\":[1]}"))
                .hasToString("RankedTally[a, b]: 1 x a=b");
    }
}
