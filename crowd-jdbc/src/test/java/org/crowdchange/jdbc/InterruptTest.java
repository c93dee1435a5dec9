package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.crowdchange.contractkit.Changes;
import org.crowdchange.contractkit.Race;
import org.crowdchange.contractkit.Samples;
import org.crowdchange.model.Participant;
import org.crowdchange.store.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Servers interrupt the threads of requests that take too long. H2 closes its file for good when that happens in the middle
 * of reading or writing, unless it is opened in another way.
 */
class InterruptTest {
    private static final int COMMITS = 60;

    @TempDir
    Path folder;

    @Test
    void aThreadThatIsInterruptedBeforeItCommitsCommitsAndStaysInterrupted() {
        Participant participant = new Samples(1).participant();
        try (JdbcStore store = JdbcStore.h2(folder)) {
            Thread.currentThread().interrupt();
            new Changes().insert(Kind.PARTICIPANT, participant).commitTo(store);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(store.find(Kind.PARTICIPANT, List.of(participant.id()))).hasSize(1);
        }
    }

    @Test
    void threadsThatAreInterruptedAtAnyTimeDoNotHarmTheStore() {
        Samples samples = new Samples(1);
        List<List<Participant>> people = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            List<Participant> each = new ArrayList<>();
            for (int j = 0; j < COMMITS; j++) {
                each.add(samples.participant());
            }
            people.add(each);
        }
        Queue<Thread> writers = new ConcurrentLinkedQueue<>();
        CountDownLatch writing = new CountDownLatch(people.size());
        try (JdbcStore store = JdbcStore.h2(folder)) {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (List<Participant> each : people) {
                tasks.add(() -> {
                    writers.add(Thread.currentThread());
                    try {
                        for (Participant participant : each) {
                            new Changes().insert(Kind.PARTICIPANT, participant).commitTo(store);
                        }
                    } finally {
                        writers.remove(Thread.currentThread());
                        writing.countDown();
                    }
                    return COMMITS;
                });
            }
            tasks.add(() -> {
                int interrupts = 0;
                while (writing.getCount() > 0) {
                    for (Thread writer : writers) {
                        writer.interrupt();
                        interrupts++;
                    }
                    // Some of the calls of the database must come to their end.
                    store.journalHeads();
                }
                return interrupts;
            });
            List<Integer> results = Race.values(Race.run(tasks));
            assertThat(results.subList(0, 3)).containsOnly(COMMITS);
            assertThat(results.get(3)).isPositive();
            for (List<Participant> each : people) {
                assertThat(store.find(
                                Kind.PARTICIPANT,
                                each.stream().map(Participant::id).toList()))
                        .hasSize(COMMITS);
            }
        }
    }
}
