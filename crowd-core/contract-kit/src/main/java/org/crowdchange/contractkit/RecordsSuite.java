package org.crowdchange.contractkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crowdchange.model.Article;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Comment;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.Entity;
import org.crowdchange.model.Guide;
import org.crowdchange.model.Id;
import org.crowdchange.model.Idea;
import org.crowdchange.model.Participant;
import org.crowdchange.model.Phase;
import org.crowdchange.model.Question;
import org.crowdchange.model.StoreException;
import org.crowdchange.store.ChangeSet;
import org.crowdchange.store.ChangeSet.Stored;
import org.crowdchange.store.Kind;
import org.crowdchange.store.Listing;
import org.crowdchange.store.Range;
import org.crowdchange.store.Store;
import org.junit.jupiter.api.Test;

/** Records come back as they were written, and change from version to version. */
public abstract class RecordsSuite extends StoreSuite {

    /** For subclasses. */
    protected RecordsSuite() {}

    @Test
    void recordsOfEveryKindComeBackAsTheyWereWritten() {
        List<Stored<?>> records = samples.oneOfEach();
        Changes changes = new Changes();
        records.forEach(changes::insert);
        changes.commitTo(store());

        Set<Kind<?>> kinds = new HashSet<>();
        records.forEach(record -> kinds.add(record.kind()));
        assertThat(kinds).isEqualTo(Set.copyOf(Kind.ALL));
        records.forEach(this::assertFound);
    }

    private <R extends Entity<?>> void assertFound(Stored<R> record) {
        assertThat(store().find(record.kind(), List.of(record.entity().id())))
                .as("%s", record.kind())
                .containsOnlyKeys(record.entity().id())
                .containsValue(record.entity());
    }

    @Test
    void everyPartOfARecordMayChangeButItsId() {
        List<Stored<?>> records = samples.oneOfEach();
        Changes changes = new Changes();
        records.forEach(changes::insert);
        changes.commitTo(store());

        Campaign campaign = first(records, Kind.CAMPAIGN);
        Participant author = first(records, Kind.PARTICIPANT);
        Question question = first(records, Kind.QUESTION);
        Article article = first(records, Kind.ARTICLE);
        Comment comment = first(records, Kind.COMMENT);
        Idea idea = first(records, Kind.IDEA);
        Guide guide = first(records, Kind.GUIDE);
        Instant later = Samples.TIME.plusMillis(1);
        Campaign nextCampaign = new Campaign(
                campaign.id(),
                2,
                "another-slug",
                "Another title",
                "",
                java.time.ZoneOffset.UTC,
                List.of(campaign.phases().get(2), withPermits(campaign)),
                Optional.of(later));
        Participant nextAuthor = new Participant(author.id(), 2, "guest:gone", "Somebody", later);
        Question nextQuestion = new Question(question.id(), 2, campaign.id(), "other", "Other?", "More words.");
        Article nextArticle = article.movedTo("https://journal.example/new/place?page=2");
        Comment nextComment =
                comment.edited("Better words", later).capturedAs(idea.id()).gone(Comment.State.REMOVED);
        Idea nextIdea = idea.revised("Better title", "");
        Guide nextGuide = new Guide(guide.id(), 2, campaign.id(), later, "approval", List.of());
        new Changes()
                .update(Kind.CAMPAIGN, nextCampaign)
                .update(Kind.PARTICIPANT, nextAuthor)
                .update(Kind.QUESTION, nextQuestion)
                .update(Kind.ARTICLE, nextArticle)
                .update(Kind.COMMENT, 1, nextComment)
                .update(Kind.IDEA, nextIdea)
                .update(Kind.GUIDE, nextGuide)
                .commitTo(store());

        assertFound(new Stored<>(Kind.CAMPAIGN, nextCampaign));
        assertFound(new Stored<>(Kind.PARTICIPANT, nextAuthor));
        assertFound(new Stored<>(Kind.QUESTION, nextQuestion));
        assertFound(new Stored<>(Kind.ARTICLE, nextArticle));
        assertFound(new Stored<>(Kind.COMMENT, nextComment));
        assertFound(new Stored<>(Kind.IDEA, nextIdea));
        assertFound(new Stored<>(Kind.GUIDE, nextGuide));
    }

    private static Phase withPermits(Campaign campaign) {
        Phase last = campaign.phases().get(2);
        return Phase.of(
                "guide", "Guide", last.lastDay().plusDays(1), last.lastDay().plusDays(300));
    }

    private static <R extends Entity<?>> R first(List<Stored<?>> records, Kind<R> kind) {
        return records.stream().flatMap(r -> r.as(kind).stream()).findFirst().orElseThrow();
    }

    @Test
    void idsThatNothingHasAreMissingFromTheAnswer() {
        Participant stored = samples.participant();
        Participant neverStored = samples.participant();
        new Changes().insert(Kind.PARTICIPANT, stored).commitTo(store());

        assertThat(store().find(Kind.PARTICIPANT, List.of(neverStored.id(), stored.id())))
                .containsOnlyKeys(stored.id());
        assertThat(store().find(Kind.PARTICIPANT, List.of(neverStored.id()))).isEmpty();
        assertThat(store().find(Kind.PARTICIPANT, List.of())).isEmpty();
        assertThat(store().find(Kind.IDEA, List.of(stored.id()))).isEmpty();
    }

    @Test
    void thousandsOfRecordsAreWrittenAndFoundAtOnce() {
        Changes changes = new Changes();
        List<Id> ids = new ArrayList<>();
        for (int i = 0; i < 2500; i++) {
            Participant participant = samples.participant();
            changes.insert(Kind.PARTICIPANT, participant);
            ids.add(participant.id());
        }
        changes.commitTo(store());
        // Asked for twice, an id has one answer.
        ids.addAll(List.copyOf(ids).subList(0, 100));

        assertThat(store().find(Kind.PARTICIPANT, ids)).hasSize(2500).containsOnlyKeys(ids.toArray(new Id[0]));
    }

    @Test
    void aVersionMaySkipNumbers() {
        Participant participant = samples.participant();
        new Changes().insert(Kind.PARTICIPANT, participant).commitTo(store());
        Participant fourth = new Participant(participant.id(), 4, "guest:4", "Fourth", Samples.TIME);
        new Changes().update(Kind.PARTICIPANT, 1, fourth).commitTo(store());

        assertFound(new Stored<>(Kind.PARTICIPANT, fourth));
    }

    @Test
    void anUpdateOfAVersionThatIsNotStoredAnyMoreIsAConflict() {
        Idea idea = storedIdea();
        new Changes().update(Kind.IDEA, idea.revised("Second", "")).commitTo(store());

        assertConflict(new Changes().update(Kind.IDEA, 1, idea.revised("Also second", "")), idea.id());
        assertFound(new Stored<>(Kind.IDEA, idea.revised("Second", "")));
    }

    @Test
    void anUpdateOfNothingIsAConflict() {
        Participant neverStored = samples.participant();
        assertConflict(new Changes().update(Kind.PARTICIPANT, 1, neverStored), neverStored.id());
        assertThat(store().find(Kind.PARTICIPANT, List.of(neverStored.id()))).isEmpty();
    }

    @Test
    void anIdCanBeTakenOnce() {
        Participant first = samples.participant();
        new Changes().insert(Kind.PARTICIPANT, first).commitTo(store());
        Participant second = new Participant(first.id(), 1, "host:other", "Other", Samples.TIME);

        assertConflict(new Changes().insert(Kind.PARTICIPANT, second), first.id());
        assertFound(new Stored<>(Kind.PARTICIPANT, first));
    }

    @Test
    void changesThatRestOnAnotherVersionAreAConflict() {
        Idea idea = storedIdea();
        Participant participant = samples.participant();
        assertConflict(
                new Changes().unchanged(Kind.IDEA, idea.id(), 2).insert(Kind.PARTICIPANT, participant), idea.id());
        assertThat(store().find(Kind.PARTICIPANT, List.of(participant.id()))).isEmpty();

        new Changes()
                .unchanged(Kind.IDEA, idea.id(), 1)
                .insert(Kind.PARTICIPANT, participant)
                .commitTo(store());
        assertFound(new Stored<>(Kind.PARTICIPANT, participant));
    }

    @Test
    void changesThatRestOnARecordWhichIsNotThereAreAConflict() {
        Participant neverStored = samples.participant();
        Participant participant = samples.participant();
        assertConflict(
                new Changes().unchanged(Kind.PARTICIPANT, neverStored.id(), 1).insert(Kind.PARTICIPANT, participant),
                neverStored.id());
    }

    @Test
    void anEmptyChangeSetChangesNothing() {
        new Changes().commitTo(store());
        assertThat(Snapshot.of(store(), samples)).isEqualTo(Snapshot.of(new ModelStore(), samples));
    }

    @Test
    void aDeletedRecordIsGoneWithItsPartsItsNamesAndItsPlaces() {
        List<ChangeSet.Stored<?>> records = samples.oneOfEach();
        Changes all = new Changes();
        records.forEach(all::insert);
        all.commitTo(store());
        Changes deletions = new Changes();
        records.forEach(
                r -> deletions.delete(r.kind(), r.entity().id(), r.entity().version()));
        deletions.commitTo(store());

        assertThat(Snapshot.of(store(), samples)).isEqualTo(Snapshot.of(new ModelStore(), samples));
        // Everything may be made again, under the same names.
        all.commitTo(store());
        Store model = new ModelStore();
        all.commitTo(model);
        assertThat(Snapshot.of(store(), samples)).isEqualTo(Snapshot.of(model, samples));
    }

    @Test
    void aDeletionOfAnotherVersionOrOfNothingIsAConflict() {
        Participant participant = samples.participant();
        new Changes().insert(Kind.PARTICIPANT, participant).commitTo(store());

        for (Changes changes : List.of(
                new Changes().delete(Kind.PARTICIPANT, participant.id(), 2),
                new Changes().delete(Kind.PARTICIPANT, samples.participant().id(), 1))) {
            assertThatThrownBy(() -> changes.commitTo(store())).isInstanceOf(ConflictException.class);
        }
        assertThat(store().named(Kind.PARTICIPANT, participant.identity())).contains(participant);
    }

    @Test
    void aNameThatADeletedRecordGivesUpMayBeTakenInTheSameChangeSet() {
        Participant leaves = samples.participant();
        Participant comes = new Participant(samples.participant().id(), 1, leaves.identity(), "Comes", Samples.TIME);
        new Changes().insert(Kind.PARTICIPANT, leaves).commitTo(store());
        new Changes()
                .delete(Kind.PARTICIPANT, leaves.id(), 1)
                .insert(Kind.PARTICIPANT, comes)
                .commitTo(store());

        assertThat(store().named(Kind.PARTICIPANT, leaves.identity())).contains(comes);
        assertThat(store().find(Kind.PARTICIPANT, List.of(leaves.id()))).isEmpty();
    }

    @Test
    void aClosedStoreRefusesEverythingAndMayBeClosedAgain() {
        Store store = store();
        Participant participant = samples.participant();
        ChangeSet changes = new Changes().insert(Kind.PARTICIPANT, participant).build();
        store.close();
        store.close();

        assertThatThrownBy(() -> store.commit(changes)).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> store.find(Kind.PARTICIPANT, List.of(participant.id())))
                .isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> store.named(Kind.PARTICIPANT, "host:1")).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> store.list(Listing.QUESTIONS, Range.oldest(participant.id(), 1)))
                .isInstanceOf(StoreException.class);
        assertThatThrownBy(store::journalHeads).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> store.journal("a", 0, 1)).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> store.talliesIn(participant.id())).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> store.eachBallot(participant.id(), b -> {})).isInstanceOf(StoreException.class);
    }

    private Idea storedIdea() {
        Campaign campaign = samples.campaign();
        Participant author = samples.participant();
        Question question = samples.question(campaign.id());
        Idea idea = samples.idea(question, author.id());
        new Changes()
                .insert(Kind.PARTICIPANT, author)
                .insert(Kind.CAMPAIGN, campaign)
                .insert(Kind.QUESTION, question)
                .insert(Kind.IDEA, idea)
                .commitTo(store());
        return idea;
    }

    private void assertConflict(Changes changes, Id named) {
        assertThatThrownBy(() -> changes.commitTo(store()))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining(named.toString());
    }
}
