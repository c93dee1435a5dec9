package org.crowdchange.contractkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the suites on broken stores and sees them fail. */
class SuitesCanFailTest {

    @ParameterizedTest
    @CsvSource({
        "RecordsOnForgetsAWrite, thousandsOfRecordsAreWrittenAndFoundAtOnce",
        "RecordsOnLosesAnUpdate, anUpdateOfAVersionThatIsNotStoredAnyMoreIsAConflict",
        "RecordsOnIgnoresWhatChangesRestOn, changesThatRestOnAnotherVersionAreAConflict",
        "RecordsOnKeepsDeletedRecords, aDeletedRecordIsGoneWithItsPartsItsNamesAndItsPlaces",
        "NamesOnComparesNamesLoosely, namesAreComparedLetterByLetter",
        "ListingsOnIgnoresPaging, pagesInBothDirectionsTellEveryRecordOnce",
        "BallotsOnCountsTwice, anotherBallotReplacesTheFirst",
        "BallotsOnCutsInstants, aCastBallotIsFoundAndCounted",
        "BallotsOnIgnoresTheBallotBefore, aBallotThatIsNotTheOneThatWasReadIsAConflict",
        "BallotsOnAnswersWithOldTallies, aCommitAnswersHowTheSubjectsOfItsBallotsStandAfterIt",
        "BallotsOnTellsBallotsInAnyOrder, ballotsOfAScopeComeInTheOrderOfSubjectAndVoter",
        "JournalOnMissesAJournalEntry, noReaderMissesAnEntryWhileTwoNodesWrite",
        "JournalOnMissesAJournalEntry, aFollowerMissesNoEntryAndSeesNoneTwiceWhileTwoNodesWrite",
        "JournalOnShowsEntriesLate, aFollowerMissesNoEntryAndSeesNoneTwiceWhileTwoNodesWrite",
        "JournalOnOverlooksANode, aFollowerMissesNoEntryAndSeesNoneTwiceWhileTwoNodesWrite",
        "AtomicityOnHalfCommits, oneBadPartLeavesNothingAtAllBehind",
        "AtomicityOnShowsWhatIsNotCommitted, aReaderNeverSeesAVoteWithoutItsEntryOrAnEntryWithoutItsVote",
        "AtomicityOnReadsInTwoSteps, aRecordIsNeverReadHalfOldAndHalfNew",
        "RacesOnLosesAnUpdate, aVersionIsFollowedByOneOfMany",
        "RacesOnIgnoresWhatChangesRestOn, changesThatRestOnEachOthersRecordsDoNotBothPass",
        "GroupCommitOnLosesAVoteUnderLoad, everyVoterIsAnsweredAndEveryVoteCounts",
        "TextOnCutsText, theLongestTextsOfTheWidestLettersFit",
        "DurabilityOnForgetsWhenClosed, everythingIsThereAfterReopening",
        "RandomChangesOnKeepsWithdrawnVotes, anySequenceOfChangeSetsHasTheEffectThatItHasOnTheModel",
        "RandomChangesOnLosesAnUpdate, anySequenceOfChangeSetsHasTheEffectThatItHasOnTheModel",
    })
    void aBrokenStoreIsCaughtByTheSuiteMeantForIt(String suite, String test) throws ClassNotFoundException {
        Class<?> contract = Class.forName(SuitesCanFailTest.class.getName() + "$" + suite);
        Run run = run(contract);
        // A fault that shows only when threads meet need not show on a busy machine each time.
        for (int again = 0; again < 20 && !run.failed.contains(test); again++) {
            run = run(contract);
        }
        assertThat(run.failed).contains(test);
        assertThat(run.skipped).isEmpty();
    }

    @Test
    void noSuiteSkipsAndEachFindsOutThatAStoreDoesNothing() {
        Run run = run(ContractOnDoesNothing.class);
        assertThat(run.skipped).isEmpty();
        assertThat(run.failedSuites)
                .containsExactlyInAnyOrder(
                        "Records",
                        "Names",
                        "Listings",
                        "Ballots",
                        "Journal",
                        "Atomicity",
                        "Races",
                        "GroupCommits",
                        "Texts",
                        "Durability");
    }

    @Test
    void aGoodStorePassesEveryTestThatABrokenOneFails() {
        Run run = run(MemoryStoreTest.class);
        assertThat(run.failed).isEmpty();
        assertThat(run.skipped).isEmpty();
        assertThat(run.passed).hasSizeGreaterThan(70);
    }

    private static Run run(Class<?> suite) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(suite))
                .configurationParameter("jqwik.database", "target/jqwik-broken-database")
                .configurationParameter("jqwik.reporting.onlyfailures", "true")
                .build();
        Run run = new Run();
        LauncherFactory.create().execute(request, run);
        return run;
    }

    /** What came of the tests of a suite, by the names of their methods. */
    private static final class Run implements TestExecutionListener {
        private final List<String> passed = new ArrayList<>();
        private final List<String> failed = new ArrayList<>();
        private final List<String> failedSuites = new ArrayList<>();
        private final List<String> skipped = new ArrayList<>();

        @Override
        public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (!test.isTest()) {
                return;
            }
            String name = test.getDisplayName().replace("()", "");
            if (result.getStatus() == Status.SUCCESSFUL) {
                passed.add(name);
            } else if (result.getStatus() == Status.FAILED) {
                failed.add(name);
                String suite = test.getUniqueId().replaceAll(".*nested-class:(\\w+).*", "$1");
                if (!failedSuites.contains(suite)) {
                    failedSuites.add(suite);
                }
            } else {
                skipped.add(name);
            }
        }

        @Override
        public synchronized void executionSkipped(TestIdentifier test, String reason) {
            skipped.add(test.getDisplayName());
        }
    }

    static final class ContractOnDoesNothing extends DurableStoreContract {
        @Override
        protected DurableStoreFixture fixture() {
            return new BrokenStores.Fixture(BrokenStores.DoesNothing::new);
        }
    }

    static final class RecordsOnForgetsAWrite extends RecordsSuite {
        @Override
        protected StoreFixture fixture() {
            return new BrokenStores.Fixture(BrokenStores.ForgetsAWrite::new);
        }
    }

    static final class RecordsOnLosesAnUpdate extends RecordsSuite {
        @Override
        protected StoreFixture fixture() {
            return new BrokenStores.Fixture(BrokenStores.LosesAnUpdate::new);
        }
    }

    static final class RecordsOnIgnoresWhatChangesRestOn extends RecordsSuite {
        @Override
        protected StoreFixture fixture() {
            return new BrokenStores.Fixture(BrokenStores.IgnoresWhatChangesRestOn::new);
        }
    }

    static final class RecordsOnKeepsDeletedRecords extends RecordsSuite {
        @Override
        protected StoreFixture fixture() {
            return new BrokenStores.Fixture(BrokenStores.KeepsDeletedRecords::new);
        }
    }

    static final class NamesOnComparesNamesLoosely extends NamesSuite {
        @Override
        protected StoreFixture fixture() {
            return new BrokenStores.Fixture(BrokenStores.ComparesNamesLoosely::new);
        }
    }

    static final class ListingsOnIgnoresPaging extends ListingsSuite {
        @Override
        protected StoreFixture fixture() {
            return new BrokenStores.Fixture(BrokenStores.IgnoresPaging::new);
        }
    }

    static final class BallotsOnCountsTwice extends BallotsSuite {
        @Override
        protected StoreFixture fixture() {
            return new BrokenStores.Fixture(BrokenStores.CountsTwice::new);
        }
    }

    static final class BallotsOnCutsInstants extends BallotsSuite {
        @Override
        protected StoreFixture fixture() {
            return new BrokenStores.Fixture(BrokenStores.CutsInstants::new);
        }
    }

    static final class BallotsOnIgnoresTheBallotBefore extends BallotsSuite {
        @Override
        protected StoreFixture fixture() {
            return new BrokenStores.Fixture(BrokenStores.IgnoresTheBallotBefore::new);
        }
    }

    static final class BallotsOnAnswersWithOldTallies extends BallotsSuite {
        @Override
        protected StoreFixture fixture() {
            return new BrokenStores.Fixture(BrokenStores.AnswersWithOldTallies::new);
        }
    }

    static final class BallotsOnTellsBallotsInAnyOrder extends BallotsSuite {
        @Override
        protected StoreFixture fixture() {
            return new BrokenStores.Fixture(BrokenStores.TellsBallotsInAnyOrder::new);
        }
    }

    static final class JournalOnMissesAJournalEntry extends JournalSuite {
        @Override
        protected StoreFixture fixture() {
            return new BrokenStores.Fixture(BrokenStores.MissesAJournalEntry::new);
        }
    }

    static final class JournalOnShowsEntriesLate extends JournalSuite {
        @Override
        protected StoreFixture fixture() {
            return new BrokenStores.Fixture(BrokenStores.ShowsEntriesLate::new);
        }
    }

    static final class JournalOnOverlooksANode extends JournalSuite {
        @Override
        protected StoreFixture fixture() {
            return new BrokenStores.Fixture(BrokenStores.OverlooksANode::new);
        }
    }

    static final class AtomicityOnHalfCommits extends AtomicitySuite {
        @Override
        protected StoreFixture fixture() {
            return new BrokenStores.Fixture(BrokenStores.HalfCommits::new);
        }
    }

    static final class AtomicityOnShowsWhatIsNotCommitted extends AtomicitySuite {
        @Override
        protected StoreFixture fixture() {
            return new BrokenStores.Fixture(BrokenStores.ShowsWhatIsNotCommitted::new);
        }
    }

    static final class AtomicityOnReadsInTwoSteps extends AtomicitySuite {
        @Override
        protected StoreFixture fixture() {
            return new BrokenStores.Fixture(BrokenStores.ReadsInTwoSteps::new);
        }
    }

    static final class RacesOnLosesAnUpdate extends RacesSuite {
        @Override
        protected StoreFixture fixture() {
            return new BrokenStores.Fixture(BrokenStores.LosesAnUpdate::new);
        }
    }

    static final class RacesOnIgnoresWhatChangesRestOn extends RacesSuite {
        @Override
        protected StoreFixture fixture() {
            return new BrokenStores.Fixture(BrokenStores.IgnoresWhatChangesRestOn::new);
        }
    }

    static final class GroupCommitOnLosesAVoteUnderLoad extends GroupCommitSuite {
        @Override
        protected StoreFixture fixture() {
            return new BrokenStores.Fixture(BrokenStores.LosesAVoteUnderLoad::new);
        }
    }

    static final class TextOnCutsText extends TextSuite {
        @Override
        protected StoreFixture fixture() {
            return new BrokenStores.Fixture(BrokenStores.CutsText::new);
        }
    }

    static final class DurabilityOnForgetsWhenClosed extends DurabilitySuite {
        @Override
        protected DurableStoreFixture fixture() {
            return new BrokenStores.Fixture(ForwardingStore::new);
        }
    }

    static final class RandomChangesOnKeepsWithdrawnVotes extends RandomChangesSuite {
        @Override
        protected StoreFixture fixture() {
            return new BrokenStores.Fixture(BrokenStores.KeepsWithdrawnVotes::new);
        }
    }

    static final class RandomChangesOnLosesAnUpdate extends RandomChangesSuite {
        @Override
        protected StoreFixture fixture() {
            return new BrokenStores.Fixture(BrokenStores.LosesAnUpdate::new);
        }
    }
}
