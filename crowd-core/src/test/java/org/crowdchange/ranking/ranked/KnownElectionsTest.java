package org.crowdchange.ranking.ranked;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.crowdchange.lab.data.BltReader;
import org.crowdchange.lab.data.CastVoteRecordReader;
import org.crowdchange.lab.data.CvrRules;
import org.crowdchange.lab.data.DataFile;
import org.crowdchange.lab.data.ElectionData;
import org.crowdchange.lab.data.PrefLibReader;
import org.crowdchange.lab.data.ScottishCsvReader;
import org.crowdchange.tally.RankedTally;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Elections whose outcome is on record, where their ballots are at hand. */
class KnownElectionsTest {

    @Test
    void burlingtonElectedBobKissByInstantRunoff() {
        // 2009: Kiss (1) by instant runoff; Montroll (2) beats all others; Wright (5) had the most first places.
        RankedTally tally =
                PrefLibReader.read(shared("preflib/00005-00000002.toi")).tally();

        // Overvotes ended a ballot in Burlington.
        InstantRunoff rule = new InstantRunoff(true, EqualRanks.CUT);
        assertThat(rule.count(tally).winners()).containsExactly("1");
        assertThat(new Benham(EqualRanks.CUT).count(tally).winners()).containsExactly("2");
        assertThat(rule.count(tally).rounds().get(0).tally().entrySet().stream()
                        .max(java.util.Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey())
                .isEqualTo("5");
        assertThat(new InstantRunoff().rank(tally).noEstimate()).isPresent();
    }

    @Test
    void variantsOfTheSingleTransferableVoteElectDifferentSets() {
        ElectionData election = BltReader.read(shared("ordinal/A1.HIL"));

        assertThat(election.seats()).isEqualTo(3);
        assertThat(new StvScottish(3).count(election.ballots().tally()).elected())
                .containsExactlyInAnyOrder("1", "3", "9");
        assertThat(new StvMeek(3).count(election.ballots().tally()).elected()).containsExactlyInAnyOrder("1", "8", "9");
    }

    @Test
    void naHearadhElectedThreeCouncillors() {
        ElectionData election = ScottishCsvReader.read(shared("ordinal/eilean_siar_2012_ward3.csv"));

        assertThat(election.title()).isEqualTo("Na Hearadh Agus Ceann A Deas Nan Loch");
        assertThat(new StvScottish(election.seats())
                        .count(election.ballots().named())
                        .elected())
                .containsExactlyInAnyOrder("Catherine Macdonald", "D J Macrae", "Philip Robert Mclean");
    }

    @Test
    void minneapolisElectedBetsyHodgesMayor() {
        // 2013, of 35 candidates; the official count began with 28,935 first choices for Hodges.
        RankedTally tally = CastVoteRecordReader.read(
                        shared("ordinal/minneapolis_2013_mayor_cvr.csv.gz"), CvrRules.usual(0, 3))
                .ballots();

        assertThat(new InstantRunoff(true).count(tally).winners()).containsExactly("BETSY HODGES");
    }

    private static DataFile shared(String name) {
        Path path =
                Path.of(System.getProperty("crowd.shared", "shared"), "data").resolve(name);
        Assumptions.assumeTrue(Files.exists(path), "there is no such data: no " + name + " under crowd.shared");
        return DataFile.read(path);
    }
}
