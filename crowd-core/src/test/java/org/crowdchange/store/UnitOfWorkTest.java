package org.crowdchange.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.crowdchange.journal.Action;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Entity;
import org.crowdchange.model.IdGenerator;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.NotFoundException;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.Participant;
import org.crowdchange.model.Phase;
import org.crowdchange.model.QuestionId;
import org.crowdchange.store.ChangeSet.BallotChange;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.crowdchange.store.memory.MemoryStore;
import org.junit.jupiter.api.Test;

class UnitOfWorkTest {
    private static final Instant NOW = Instant.parse("2015-01-09T08:00:00Z");

    private final Store store = new MemoryStore();
    private final IdGenerator ids = new IdGenerator(() -> NOW, new Random(1));
    private final Batch batch = new Batch(store, new KnownRecords(), JournalHead.empty("node"));
    private final Participant anna = participant("anna");

    @Test
    void itSeesItsOwnChangesAndNobodyElseDoesUntilItSucceeds() {
        UnitOfWork work = work();
        work.insert(Kind.PARTICIPANT, anna);
        assertThat(work.find(Kind.PARTICIPANT, anna.id())).contains(anna);
        assertThat(work.named(Kind.PARTICIPANT, "anna")).contains(anna);

        UnitOfWork other = work();
        assertThat(other.find(Kind.PARTICIPANT, anna.id())).isEmpty();
        assertThat(other.named(Kind.PARTICIPANT, "anna")).isEmpty();
        batch.absorb(work);
        assertThat(other.find(Kind.PARTICIPANT, anna.id())).contains(anna);
        assertThat(other.named(Kind.PARTICIPANT, "anna")).contains(anna);
    }

    @Test
    void aNameThatWasGivenUpIsNobodysInTheSameUnitAndInTheNext() {
        stored(anna);
        UnitOfWork work = work();
        Participant zoe = new Participant(anna.id(), 2, "zoe", anna.alias(), anna.at());
        assertThat(work.named(Kind.PARTICIPANT, "anna")).contains(anna);
        work.update(Kind.PARTICIPANT, zoe);
        assertThat(work.named(Kind.PARTICIPANT, "anna")).isEmpty();
        assertThat(work.named(Kind.PARTICIPANT, "zoe")).contains(zoe);
        batch.absorb(work);

        UnitOfWork next = work();
        assertThat(next.named(Kind.PARTICIPANT, "anna")).isEmpty();
        next.insert(Kind.PARTICIPANT, participant("anna"));
        batch.absorb(next);
        store.commit(batch.changes());
        assertThat(store.named(Kind.PARTICIPANT, "zoe")).contains(zoe);
        assertThat(store.named(Kind.PARTICIPANT, "anna")).isPresent();
    }

    @Test
    void ofSeveralVersionsInABatchTheLastIsWrittenFromTheStoredOne() {
        stored(anna);
        for (int version = 2; version <= 4; version++) {
            UnitOfWork work = work();
            Participant seen = work.get(Kind.PARTICIPANT, anna.id());
            assertThat(seen.version()).isEqualTo(version - 1);
            work.update(Kind.PARTICIPANT, new Participant(anna.id(), version, "anna", "Alias " + version, NOW));
            batch.absorb(work);
        }
        assertThat(batch.changes().updates()).singleElement().satisfies(update -> {
            assertThat(update.from()).isEqualTo(1);
            assertThat(update.entity().version()).isEqualTo(4);
        });
    }

    @Test
    void aRecordMadeAndChangedInABatchIsInsertedAsItIsInTheEnd() {
        UnitOfWork work = work();
        work.insert(Kind.PARTICIPANT, anna);
        batch.absorb(work);
        UnitOfWork next = work();
        next.update(Kind.PARTICIPANT, new Participant(anna.id(), 2, "anna", "Other", NOW));
        batch.absorb(next);
        assertThat(batch.changes().updates()).isEmpty();
        assertThat(batch.changes().inserts())
                .singleElement()
                .satisfies(insert -> assertThat(insert.entity().version()).isEqualTo(2));
    }

    @Test
    void whatIsMissingIsNotFoundByItsKindAndId() {
        assertThatThrownBy(() -> work().get(Kind.PARTICIPANT, anna.id()))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("participant")
                .hasMessageContaining(anna.id().toString());
    }

    @Test
    void aCampaignThatACommandRestsOnGuardsTheBatchUnlessItIsChangedThere() {
        Campaign campaign = new Campaign(
                ids.campaign(),
                1,
                "slug",
                "Title",
                "",
                ZoneOffset.UTC,
                List.of(Phase.of("one", "One", LocalDate.EPOCH, LocalDate.EPOCH)),
                Optional.empty());
        stored(Kind.CAMPAIGN, campaign);
        UnitOfWork work = work();
        work.campaign(campaign.id());
        batch.absorb(work);
        assertThat(batch.changes().unchanged())
                .containsExactly(Map.entry(campaign.id(), new ChangeSet.Versioned(Kind.CAMPAIGN, 1)));

        UnitOfWork closing = work();
        closing.update(Kind.CAMPAIGN, closing.campaign(campaign.id()).closed(NOW));
        batch.absorb(closing);
        assertThat(batch.changes().unchanged()).isEmpty();
        assertThat(batch.changes().updates()).hasSize(1);
    }

    @Test
    void theLastWordOnABallotIsWritten() {
        IdeaId idea = ids.idea();
        QuestionId question = ids.question();
        BallotKey key = new BallotKey(anna.id(), idea);
        UnitOfWork opening = work();
        opening.open(idea, question);
        opening.cast(new Ballot(anna.id(), idea, Opinion.AGREE, NOW));
        assertThat(opening.ballot(key)).map(Ballot::vote).contains(Opinion.AGREE);
        batch.absorb(opening);

        UnitOfWork changing = work();
        assertThat(changing.ballot(key)).map(Ballot::vote).contains(Opinion.AGREE);
        changing.withdraw(key);
        assertThat(changing.ballot(key)).isEmpty();
        batch.absorb(changing);
        assertThat(batch.changes().ballots()).isEmpty();

        UnitOfWork again = work();
        again.cast(new Ballot(anna.id(), idea, Opinion.PASS, NOW));
        batch.absorb(again);
        Ballot last = new Ballot(anna.id(), idea, Opinion.PASS, NOW);
        assertThat(batch.changes().ballots()).containsExactly(BallotChange.cast(Optional.empty(), last));
        store.commit(batch.changes());
        assertThat(store.ballots(List.of(key))).containsOnly(Map.entry(key, last));
    }

    @Test
    void aBallotThatNobodyHasReadIsReadBeforeItIsWritten() {
        IdeaId idea = ids.idea();
        Ballot first = new Ballot(anna.id(), idea, Opinion.AGREE, NOW);
        UnitOfWork opening = work();
        opening.open(idea, ids.question());
        opening.cast(first);
        batch.absorb(opening);
        store.commit(batch.changes());

        Batch later = new Batch(store, new KnownRecords(), batch.head());
        UnitOfWork blind = new UnitOfWork(later, NOW);
        Ballot second = new Ballot(anna.id(), idea, Opinion.PASS, NOW);
        blind.cast(second);
        later.absorb(blind);
        assertThat(later.changes().ballots()).containsExactly(BallotChange.cast(Optional.of(first), second));
    }

    @Test
    void ballotsThatAreExpectedAreReadAtOnce() {
        IdeaId idea = ids.idea();
        UnitOfWork opening = work();
        opening.open(idea, ids.question());
        opening.cast(new Ballot(anna.id(), idea, Opinion.AGREE, NOW));
        batch.absorb(opening);
        store.commit(batch.changes());

        UnitOfWork work = new UnitOfWork(new Batch(store, new KnownRecords(), JournalHead.empty("node")), NOW);
        BallotKey there = new BallotKey(anna.id(), idea);
        BallotKey missing = new BallotKey(ids.participant(), idea);
        work.expectBallots(List.of(there, missing));
        store.close();
        assertThat(work.ballot(there)).isPresent();
        assertThat(work.ballot(missing)).isEmpty();
    }

    @Test
    void entriesKeepTheirOrderAndNoneIsEarlierThanTheOneBefore() {
        UnitOfWork work = work();
        work.recordAt(NOW.plusSeconds(5), Action.PARTICIPANT_JOINED, Optional.empty(), anna.id(), anna.id());
        work.recordAt(NOW, Action.VOTE_CAST, Optional.empty(), anna.id(), anna.id(), "vote", Opinion.AGREE, "n", 7);
        batch.absorb(work);
        List<JournalEntry> journal = batch.changes().journal();
        assertThat(journal).extracting(JournalEntry::sequence).containsExactly(1L, 2L);
        assertThat(journal).extracting(JournalEntry::at).containsOnly(NOW.plusSeconds(5));
        assertThat(journal.get(1).details()).containsExactly(Map.entry("n", "7"), Map.entry("vote", "agree"));
        assertThat(batch.head().sequence()).isEqualTo(2);
    }

    private UnitOfWork work() {
        return new UnitOfWork(batch, NOW);
    }

    private Participant participant(String name) {
        return new Participant(ids.participant(), 1, name, "Somebody", NOW);
    }

    private void stored(Participant participant) {
        stored(Kind.PARTICIPANT, participant);
    }

    private <R extends Entity<?>> void stored(Kind<R> kind, R record) {
        store.commit(new ChangeSet(
                Map.of(),
                List.of(new ChangeSet.Stored<>(kind, record)),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of()));
    }
}
