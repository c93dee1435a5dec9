package org.crowdchange.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * The laws of {@link Tally}, for every kind of tally: a subclass says how to make some.
 *
 * @param <T> the kind of tally
 */
public abstract class TallyLaws<T extends Tally<T>> {

    /** The neutral tally. */
    protected abstract T empty();

    /** How this kind of tally is stored. */
    protected abstract TallyForm<T> form();

    /** Tallies of any content. */
    @Provide
    protected abstract Arbitrary<T> tallies();

    /** Tallies made of votes alone, which can be taken away. */
    @Provide
    protected abstract Arbitrary<T> votes();

    @Provide
    Arbitrary<List<T>> parts() {
        return tallies().list().ofMaxSize(8);
    }

    @Property
    void theEmptyTallyIsNeutral(@ForAll("tallies") T tally) {
        assertThat(tally.plus(empty())).isEqualTo(tally);
        assertThat(empty().plus(tally)).isEqualTo(tally);
        assertThat(tally.minus(empty())).isEqualTo(tally);
    }

    @Property
    void onlyTheNeutralTallyIsEmpty(@ForAll("tallies") T tally) {
        assertThat(tally.isEmpty()).isEqualTo(tally.equals(empty()));
        assertThat(empty().isEmpty()).isTrue();
    }

    @Property
    void orderDoesNotMatter(@ForAll("tallies") T one, @ForAll("tallies") T other) {
        assertThat(one.plus(other)).isEqualTo(other.plus(one)).hasSameHashCodeAs(other.plus(one));
    }

    @Property
    void groupingDoesNotMatter(@ForAll("tallies") T a, @ForAll("tallies") T b, @ForAll("tallies") T c) {
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    }

    @Property
    void partsMergeToTheWholeInWhateverOrderAndGroups(@ForAll("parts") List<T> parts, @ForAll Random random) {
        T whole = parts.stream().reduce(empty(), (sum, part) -> sum.plus(part));

        List<T> heap = new ArrayList<>(parts);
        while (heap.size() > 1) {
            Collections.shuffle(heap, random);
            heap.add(heap.remove(0).plus(heap.remove(0)));
        }
        assertThat(heap.isEmpty() ? empty() : heap.get(0)).isEqualTo(whole);
    }

    @Property
    void aBuilderAddsUpWhatPlusDoes(@ForAll("parts") List<T> parts, @ForAll @IntRange(max = 3) int times) {
        TallyBuilder<T> builder = empty().newBuilder();
        T sum = empty();
        for (T part : parts) {
            builder.add(part, times);
            for (int i = 0; i < times; i++) {
                sum = sum.plus(part);
            }
        }
        assertThat(builder.build()).isEqualTo(sum).isEqualTo(builder.build());
    }

    @Property
    void aTallySurvivesTheWayThroughJsonAndBytes(@ForAll("tallies") T tally) {
        assertThat(form().fromJson(form().toJson(tally))).isEqualTo(tally);
        assertThat(form().fromBytes(form().toBytes(tally))).isEqualTo(tally);
    }

    @Property
    void equalTalliesAreStoredInEqualBytes(@ForAll("tallies") T one, @ForAll("tallies") T other) {
        assertThat(form().toBytes(one.plus(other))).isEqualTo(form().toBytes(other.plus(one)));
    }

    @Property
    void damagedBytesAreRefusedOrMakeATally(@ForAll("tallies") T tally, @ForAll Random random) {
        byte[] bytes = form().toBytes(tally);
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));

        assertRefusedOrRead(bytes);
        assertRefusedOrRead(cut);
    }

    private void assertRefusedOrRead(byte[] bytes) {
        try {
            T read = form().fromBytes(bytes);
            assertThat(form().fromBytes(form().toBytes(read))).isEqualTo(read);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageNotContaining("null");
        }
    }

    @Property
    void votesThatWereAddedCanBeTakenAwayWithoutTrace(@ForAll("tallies") T tally, @ForAll("votes") T votes) {
        assertThat(tally.plus(votes).minus(votes)).isEqualTo(tally);
        assertThat(votes.minus(votes)).isEqualTo(empty());
    }
}
