package org.crowdchange.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crowdchange.Crowd;
import org.crowdchange.campaign.PersonalData.Words;
import org.crowdchange.journal.Action;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Comment;
import org.crowdchange.model.Idea;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.NotFoundException;
import org.crowdchange.model.NotPermittedException;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.Participant;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.Receipt;
import org.crowdchange.model.Revision;
import org.crowdchange.model.StoreException;
import org.crowdchange.store.ChangeSet.Stored;
import org.crowdchange.store.Kind;
import org.crowdchange.store.Store;
import org.crowdchange.tally.OpinionCounts;
import org.junit.jupiter.api.Test;

/** People may know what is kept of them, and leave. */
class PersonalDataTest {
    private final Stage stage = new Stage();
    private final PersonalData data = stage.crowd.personalData();
    private final ParticipantId ann = stage.ann.participant().orElseThrow();
    private final Comment comment;
    private final IdeaId own;
    private final IdeaId revisedByAnother;

    PersonalDataTest() {
        stage.inIdeasPhase();
        comment = stage.crowd
                .discussions()
                .post(
                        stage.ann,
                        new NewComment(stage.article.id(), Optional.empty(), "My words", Optional.of("my key")))
                .comment();
        own = propose("My idea");
        revisedByAnother = propose("My rough idea");
        stage.crowd.ideas().revise(stage.facilitator, revisedByAnother, 1, "A fine idea", "by the facilitator");
        stage.crowd.votes().cast(stage.ann, own, Opinion.AGREE);
        stage.crowd.votes().cast(stage.ben, own, Opinion.AGREE);
        stage.crowd.votes().cast(stage.ann, comment.id(), Opinion.PASS);
    }

    private IdeaId propose(String title) {
        return stage.crowd
                .ideas()
                .propose(stage.ann, NewIdea.of(stage.question.id(), title, "in my words"))
                .idea()
                .id();
    }

    private Idea idea(IdeaId id) {
        return stage.crowd.ideas().get(stage.ben, id).idea();
    }

    private Comment stored() {
        return stage.store
                .find(Kind.COMMENT, List.of(comment.id()))
                .values()
                .iterator()
                .next();
    }

    /** What an export has told. */
    private static final class Told implements PersonalData.Reader {
        private final List<Stored<?>> records = new ArrayList<>();
        private final List<Ballot> ballots = new ArrayList<>();
        private final List<JournalEntry> entries = new ArrayList<>();

        @Override
        public void participant(Participant participant) {
            records.add(new Stored<>(Kind.PARTICIPANT, participant));
        }

        @Override
        public void comment(Comment comment) {
            records.add(new Stored<>(Kind.COMMENT, comment));
        }

        @Override
        public void idea(Idea idea) {
            records.add(new Stored<>(Kind.IDEA, idea));
        }

        @Override
        public void revision(Revision revision) {
            records.add(new Stored<>(Kind.REVISION, revision));
        }

        @Override
        public void receipt(Receipt receipt) {
            records.add(new Stored<>(Kind.RECEIPT, receipt));
        }

        @Override
        public void ballot(Ballot ballot) {
            ballots.add(ballot);
        }

        @Override
        public void entry(JournalEntry entry) {
            entries.add(entry);
        }
    }

    private Told export(Actor actor) {
        Told told = new Told();
        data.export(actor, ann, told);
        return told;
    }

    @Test
    void anExportHasAllThatIsKeptOfAPersonAndNothingOfOthers() {
        Told told = export(stage.ann);
        assertThat(told.records)
                .extracting(record -> record.kind().toString())
                .containsExactly("participant", "comment", "idea", "idea", "revision", "revision", "receipt");
        assertThat(told.records.get(0).entity())
                .isEqualTo(stage.crowd.participants().get(ann));
        assertThat(told.ballots).extracting(Ballot::subject).containsExactlyInAnyOrder(own, comment.id());
        assertThat(told.entries)
                .extracting(JournalEntry::action)
                .containsExactly(
                        Action.PARTICIPANT_JOINED,
                        Action.COMMENT_POSTED,
                        Action.IDEA_PROPOSED,
                        Action.IDEA_PROPOSED,
                        Action.VOTE_CAST,
                        Action.VOTE_CAST);
        assertThat(export(stage.organiser).entries).isEqualTo(told.entries);
    }

    @Test
    void onlyTheyThemselvesAndOrganisersMayAskAndErase() {
        for (Actor other : List.of(stage.ben, stage.facilitator, stage.moderator, Actor.visitor())) {
            assertThatThrownBy(() -> export(other)).isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() -> data.erase(other, ann, Words.REMOVE)).isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() -> data.eraseInactive(other, stage.instant(), Words.KEEP, 10))
                    .isInstanceOf(NotPermittedException.class);
        }
        assertThat(stage.crowd.participants().find("guest:ann")).isPresent();
    }

    @Test
    void whoLeavesWithTheirWordsLeavesPlacesNumbersAndCountsBehind() {
        data.erase(stage.ann, ann, Words.REMOVE);

        assertThat(stored().visible()).isFalse();
        assertThat(stored().text()).isEmpty();
        assertThat(idea(own).title()).isEqualTo(Revision.ERASED_TITLE);
        assertThat(idea(own).text()).isEmpty();
        assertThat(stage.crowd.ideas().revisions(own))
                .extracting(Revision::number, Revision::title)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, Revision.ERASED_TITLE),
                        org.assertj.core.groups.Tuple.tuple(2, Revision.ERASED_TITLE));
        // Another's wording stays; only the one before it is gone.
        assertThat(idea(revisedByAnother).title()).isEqualTo("A fine idea");
        assertThat(stage.crowd.ideas().revisions(revisedByAnother))
                .extracting(Revision::title)
                .containsExactly(Revision.ERASED_TITLE, "A fine idea");
        assertThat(stage.store.tallies(List.of(own, comment.id())))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(own, new OpinionCounts(2, 0, 0), comment.id(), new OpinionCounts(0, 0, 1)));
        assertThat(export(stage.organiser).records)
                .noneMatch(record -> record.toString().contains("My ")
                        || record.toString().contains("my ")
                        || record.toString().contains("guest:ann"));
    }

    @Test
    void whoLeavesTheirWordsBehindIsAFormerParticipant() {
        data.erase(stage.organiser, ann, Words.KEEP);

        assertThat(stored().text()).isEqualTo("My words");
        assertThat(idea(own).title()).isEqualTo("My idea");
        assertThat(stage.crowd.participants().get(ann).alias()).isEqualTo("Former participant");
        assertThat(stage.crowd.participants().find("guest:ann")).isEmpty();
        assertThat(export(stage.organiser).records).noneMatch(record -> record.kind() == Kind.RECEIPT);
        // The words may go later.
        data.erase(stage.organiser, ann, Words.REMOVE);
        assertThat(stored().visible()).isFalse();
    }

    @Test
    void whoHasLeftWritesNothingMoreAndMayJoinAgainAsSomebodyNew() {
        data.erase(stage.ann, ann, Words.KEEP);
        assertThatThrownBy(() -> propose("A last word")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() ->
                        stage.crowd.discussions().post(stage.ann, NewComment.in(stage.article.id(), "A last word")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> stage.crowd.ideas().revise(stage.ann, own, 1, "A last word", ""))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> stage.crowd.participants().join(Participant.ERASED + ann))
                .hasMessageContaining(Participant.ERASED);

        Participant again = stage.crowd.participants().join("guest:ann");
        assertThat(again.id()).isNotEqualTo(ann);
        assertThat(stage.crowd.ideas().get(Actor.of(again.id()), own).myVote()).isEmpty();
    }

    @Test
    void thoseWhoHaveDoneNothingForLongAreErasedAndNobodyElse() {
        Instant longAgo = stage.instant();
        stage.later(Duration.ofDays(1));
        Actor late = stage.reader("late");
        stage.crowd.votes().cast(stage.ben, own, Opinion.PASS);
        Instant since = stage.instant();

        assertThat(data.eraseInactive(stage.organiser, longAgo.minus(Duration.ofDays(99)), Words.KEEP, 100))
                .isZero();
        // Ann, the facilitator and the moderator; not the organiser, who asks for it.
        assertThat(data.eraseInactive(stage.organiser, since, Words.KEEP, 2)).isEqualTo(2);
        assertThat(data.eraseInactive(stage.organiser, since, Words.KEEP, 100)).isOne();
        assertThat(data.eraseInactive(stage.organiser, since, Words.KEEP, 100)).isZero();
        assertThat(stage.crowd.participants().find("host:organiser")).isPresent();
        assertThat(stage.crowd.participants().get(ann).isErased()).isTrue();
        assertThat(stage.crowd.participants().find("guest:ben")).isPresent();
        assertThat(stage.crowd
                        .participants()
                        .get(late.participant().orElseThrow())
                        .isErased())
                .isFalse();
    }

    @Test
    void aJournalThatLacksAnEntryTellsNobodyWhoWasActive() {
        Store gapped = (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    Object answer = method.invoke(stage.store, arguments);
                    if (method.getName().equals("journal")) {
                        List<JournalEntry> entries = new ArrayList<>();
                        ((List<?>) answer).forEach(entry -> entries.add((JournalEntry) entry));
                        entries.removeIf(entry -> entry.actor().equals(ann) && entry.action() == Action.VOTE_CAST);
                        return entries;
                    }
                    return answer;
                });
        Crowd crowd = Crowd.builder(gapped).node("other").clock(stage).build();
        Instant since = stage.instant();
        assertThatThrownBy(() -> crowd.personalData().eraseInactive(stage.organiser, since, Words.REMOVE, 100))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("lacks entry");
        assertThatThrownBy(() -> crowd.personalData().export(stage.organiser, ann, new Told()))
                .isInstanceOf(StoreException.class);
        assertThat(stage.crowd.participants().get(ann).isErased()).isFalse();
    }
}
