package org.crowdchange.newsroom.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SettableClockTest {
    private static final Instant PAST = Instant.parse("2015-01-09T00:00:00Z");

    private final SettableClock clock = new SettableClock(PAST);

    @Test
    void standsWhereItIsSet() {
        assertThat(clock.instant()).isEqualTo(PAST);
        clock.set(PAST.minusSeconds(5));
        assertThat(clock.instant()).isEqualTo(PAST.minusSeconds(5));
    }

    @Test
    void advancesButNeverGoesBack() {
        clock.advance(PAST.plusSeconds(5));
        clock.advance(PAST.plusSeconds(2));
        assertThat(clock.instant()).isEqualTo(PAST.plusSeconds(5));
    }

    @Test
    void followsAnotherClock() {
        SettableClock other = new SettableClock(PAST.plusSeconds(60));
        clock.follow(other);
        other.advance(PAST.plusSeconds(90));
        assertThat(clock.instant()).isEqualTo(PAST.plusSeconds(90));
    }
}
