package org.crowdchange.newsroom.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.crowdchange.model.Phase;
import org.crowdchange.newsroom.replay.Workload.Task;
import org.crowdchange.newsroom.replay.Workload.Turn;
import org.junit.jupiter.api.Test;

class WorkloadTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Phase FORTNIGHT = Phase.of("p", "P", LocalDate.of(2015, 2, 6), LocalDate.of(2015, 2, 20));

    private final Random random = new Random(4);
    private final Company company = new Company(new PhraseBook(Phrases.ofNewsroom(), random), random);
    private final Rhythm rhythm = new Rhythm(FORTNIGHT, LONDON, Duration.ofHours(8), random);

    @Test
    void sharesOutExactlyAndGivesEverybodySomething() {
        List<Person> people = company.newcomers(500);
        List<Turn> turns = new Workload(random).turns(people, 300, 60, 1140, rhythm);
        Map<Task, Integer> tasks = new HashMap<>();
        Map<Person, Integer> shares = new HashMap<>();
        for (Turn turn : turns) {
            tasks.merge(turn.task(), 1, Integer::sum);
            shares.merge(turn.person(), 1, Integer::sum);
        }
        assertThat(tasks).isEqualTo(Map.of(Task.SPEAK, 300, Task.PROPOSE, 60, Task.VOTE, 1140));
        assertThat(shares).hasSize(500);
        List<Integer> sorted = new ArrayList<>(shares.values());
        sorted.sort(Comparator.naturalOrder());
        // A heavy tail: half do one or two things, somebody does a great many.
        assertThat(sorted.get(250)).isLessThanOrEqualTo(2);
        assertThat(sorted.get(499)).isGreaterThan(20);
    }

    @Test
    void keepsWithinThePhaseAndInTheOrderOfTime() {
        List<Turn> turns = new Workload(random).turns(company.newcomers(200), 300, 0, 300, rhythm);
        assertThat(turns).isSortedAccordingTo(Comparator.comparing(Turn::at));
        // From 8 in the morning of the first day to half an hour before the end of the last.
        assertThat(turns.get(0).at()).isAfterOrEqualTo("2015-02-06T08:00:00Z");
        assertThat(turns.get(turns.size() - 1).at()).isBefore("2015-02-20T23:30:00Z");
    }

    @Test
    void refusesMorePeopleThanContributions() {
        assertThatThrownBy(() -> new Workload(random).turns(company.newcomers(10), 4, 0, 5, rhythm))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("9 contributions are too few for 10 people");
    }
}
