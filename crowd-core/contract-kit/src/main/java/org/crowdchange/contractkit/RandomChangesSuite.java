package org.crowdchange.contractkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.SubjectId;
import org.crowdchange.store.ChangeSet;
import org.crowdchange.store.ChangeSet.Stored;
import org.crowdchange.store.Store;
import org.crowdchange.tally.OpinionCounts;

/**
 * Random change sets, good ones and bad ones, one after the other: the store under test does with each what a store that is
 * too simple to be wrong does. A failure prints the seed that repeats it and the shortest sequence found. Runs with jqwik.
 */
public abstract class RandomChangesSuite {

    /** For subclasses. */
    protected RandomChangesSuite() {}

    /** A new fixture; called once for each sequence. */
    protected abstract StoreFixture fixture();

    @Property(tries = 60)
    void anySequenceOfChangeSetsHasTheEffectThatItHasOnTheModel(@ForAll("sequences") List<List<RandomStep>> sequence) {
        StoreFixture fixture = fixture();
        try (fixture;
                Store store = fixture.open();
                Store model = new ModelStore()) {
            RandomWorld world = new RandomWorld();
            for (List<RandomStep> steps : sequence) {
                ChangeSet changes = world.changes(model, steps);
                Optional<Map<SubjectId, OpinionCounts>> expected = commit(model, changes);
                assertThat(commit(store, changes))
                        .as("tallies after %s", changes)
                        .isEqualTo(expected);
            }
            List<Stored<?>> made = world.made();
            assertThat(Snapshot.of(store, made)).isEqualTo(Snapshot.of(model, made));
        }
    }

    /** What the store answers; nothing if it refuses. */
    private static Optional<Map<SubjectId, OpinionCounts>> commit(Store store, ChangeSet changes) {
        try {
            return Optional.of(store.commit(changes));
        } catch (ConflictException e) {
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<List<List<RandomStep>>> sequences() {
        Arbitrary<Integer> pick = Arbitraries.integers().between(0, 1000);
        Arbitrary<RandomStep> step = Combinators.combine(Arbitraries.of(RandomStep.What.class), pick, pick)
                .as(RandomStep::new);
        return step.list().ofMinSize(1).ofMaxSize(6).list().ofMaxSize(30);
    }
}
