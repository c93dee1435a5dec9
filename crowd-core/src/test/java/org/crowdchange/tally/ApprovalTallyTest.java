package org.crowdchange.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApprovalTallyTest {

    @Test
    void equalBallotsAreOneWithTheirVoters() {
        ApprovalTally tally = ApprovalTally.builder()
                .add(List.of("rota", "queue"), 2)
                .add(Set.of("queue", "rota"), 1)
                .add(List.of("rota", "rota"), 1)
                .add(List.of(), 4)
                .declare("bikes")
                .build();

        assertThat(tally).hasToString("ApprovalTally[4 x {}, 3 x {queue, rota}, 1 x {rota}; declared bikes]");
        assertThat(tally.voters()).isEqualTo(8);
        assertThat(tally.approvals(tally.indexOf("rota"))).isEqualTo(4);
        assertThat(tally.approvals(tally.indexOf("bikes"))).isZero();
        assertThat(tally.indexOf("trams")).isEqualTo(-1);
    }

    @Test
    void anItemWithoutApprovalsStaysIfItWasDeclared() {
        ApprovalTally ballot = ApprovalTally.of(List.of("rota", "queue"));
        ApprovalTally tally =
                ApprovalTally.builder().declare("rota").build().plus(ballot).minus(ballot);

        assertThat(tally).hasToString("ApprovalTally[; declared rota]");
        assertThat(tally.isEmpty()).isFalse();
    }

    @Test
    void ballotsThatAreNotThereCannotBeTakenAway() {
        ApprovalTally tally = ApprovalTally.of(List.of("rota"));

        assertThatThrownBy(() -> tally.minus(ApprovalTally.of(List.of("rota", "queue"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot take away 1 voters with the ballot {rota, queue}: there are 0");
        assertThatThrownBy(() -> tally.minus(ApprovalTally.of(List.of()))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyBallotsAreFoundAgain() {
        ApprovalTallyBuilder builder = ApprovalTally.builder();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 500; i++) {
                builder.add(List.of("i" + i, "i" + (i + 1)), 1);
            }
        }
        ApprovalTally tally = builder.build();

        assertThat(tally.ballots()).isEqualTo(500);
        assertThat(tally.voters()).isEqualTo(1000);
        assertThat(builder.add(List.of("new"), 1).build().minus(tally)).isEqualTo(ApprovalTally.of(List.of("new")));
    }

    @Test
    void manyItemsCanBeDeclared() {
        ApprovalTallyBuilder builder = ApprovalTally.builder();
        for (int i = 0; i < 100; i++) {
            builder.declare("i" + i);
        }
        ApprovalTally tally = builder.build();

        assertThat(tally.size()).isEqualTo(100);
        assertThat(tally.declared(99)).isTrue();
    }

    @Test
    void impossibleBallotsAreRefused() {
        ApprovalTallyBuilder builder = ApprovalTally.builder();

        assertThatThrownBy(() -> builder.add(List.of(""), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.add(Arrays.asList("rota", null), 1)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> builder.add(List.of("rota"), -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
        builder.add(List.of("rota"), ApprovalTally.MAX_VOTERS);
        assertThatThrownBy(() -> builder.add(List.of(), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(builder.build().voters()).isEqualTo(ApprovalTally.MAX_VOTERS);
    }
}
