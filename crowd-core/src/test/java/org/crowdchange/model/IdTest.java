package org.crowdchange.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class IdTest {
    private final IdGenerator ids = new IdGenerator(() -> Instant.parse("2015-01-09T09:00:00Z"), new Random(1));

    @Test
    void idsRiseAndAreDifferentEvenIfTheClockStandsStill() {
        Set<IdeaId> all = new HashSet<>();
        IdeaId last = ids.idea();
        for (int i = 0; i < 200_000; i++) {
            IdeaId next = ids.idea();
            assertThat(next).isGreaterThan(last);
            assertThat(all.add(next)).isTrue();
            last = next;
        }
    }

    @Test
    void anIdTellsWhenItWasMadeAndWhatItNames() {
        CommentId id = ids.comment();
        assertThat(id.time()).isEqualTo("2015-01-09T09:00:00Z");
        assertThat(id.toString()).hasSize(13).matches("[0-9a-z]+");
        assertThat(Id.parse(id.toString())).isEqualTo(id);
        assertThat(Id.of(id.value())).isEqualTo(id);
    }

    @Test
    void anIdOfAnotherKindIsRefusedByName() {
        String comment = ids.comment().toString();
        assertThatThrownBy(() -> IdeaId.parse(comment))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("an idea id")
                .hasMessageContaining(comment);
        assertThatThrownBy(() -> new IdeaId(ids.comment().value())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> DiscussionId.parse(comment)).isInstanceOf(InvalidInputException.class);
        assertThat(SubjectId.parse(comment)).isInstanceOf(CommentId.class);
    }

    @Property
    void anyTextEitherIsAnIdOrIsRefusedAsInput(@ForAll String text) {
        try {
            assertThat(Id.parse(text).toString()).isEqualToIgnoringCase(text);
        } catch (InvalidInputException e) {
            assertThat(e.field()).isEqualTo("id");
        }
    }

    @Property
    void anyNumberEitherIsAnIdOrIsRefusedAsInput(@ForAll long value) {
        try {
            assertThat(Id.of(value).value()).isEqualTo(value);
        } catch (InvalidInputException e) {
            assertThat(e.field()).isEqualTo("id");
        }
    }

    @Property
    void textsSortLikeTimes(
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long one,
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long two) {
        String a = new IdGenerator(() -> Instant.ofEpochMilli(one), new Random(1))
                .idea()
                .toString();
        String b = new IdGenerator(() -> Instant.ofEpochMilli(two), new Random(1))
                .idea()
                .toString();
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(Long.compare(one, two));
    }
}
