package org.crowdchange.lab.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.ranked.PairwiseMatrix;
import org.crowdchange.ranking.ranked.Plurality;
import org.crowdchange.ranking.ranked.Schulze;
import org.crowdchange.ranking.ranked.Strength;
import org.crowdchange.tally.RankedTally;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Elections whose outcomes are on public record, where their ballots are at hand. */
class RealElectionsTest {

    @Test
    void debianElectedAnthonyTownsIn2006() {
        RankedTally tally =
                DebianTallyReader.read(file("ordinal/leader2006_tally.txt")).tally();

        assertThat(tally.total()).isEqualTo(421);
        assertThat(winners(tally)).containsExactly("4");
    }

    @Test
    void debianElectedJonathanCarterIn2020() {
        RankedTally tally =
                DebianTallyReader.read(file("ordinal/leader2020_tally.txt")).tally();

        assertThat(tally.total()).isEqualTo(339);
        assertThat(winners(tally)).containsExactly("1");
    }

    @Test
    void inBurlingtonAndyMontrollBeatEveryOtherAndKurtWrightLedInFirstPlaces() {
        RankedTally tally =
                PrefLibReader.read(file("preflib/00005-00000002.toi")).named();

        assertThat(tally.total()).isEqualTo(8980);
        assertThat(PairwiseMatrix.of(tally).condorcetWinner()).contains("Andy Montroll");
        assertThat(new Plurality().rank(tally).items().get(0).item()).isEqualTo("Kurt Wright");
    }

    /** By the rule of Debian's constitution, which is Schulze's by winning votes. */
    private static List<String> winners(RankedTally tally) {
        return new Schulze(Strength.WINNING_VOTES)
                .rank(tally).tiers().get(0).items().stream()
                        .map(RankedItem::item)
                        .toList();
    }

    private static DataFile file(String name) {
        Path path =
                Path.of(System.getProperty("crowd.shared", "shared"), "data").resolve(name);
        Assumptions.assumeTrue(Files.exists(path), "there is no such data: no " + name + " under crowd.shared");
        return DataFile.read(path);
    }
}
