package org.crowdchange.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The programs run and print what they are for; how fast anything is, no test says. */
class LoadTest {

    @Test
    void votesUnderLoadAreMeasuredBesideTheirYardsticks() {
        String printed = run(
                new VoteLoad(),
                "h2",
                "--seconds",
                "1",
                "--warm-up",
                "0.1",
                "--rounds",
                "1",
                "--voters",
                "200",
                "--ideas",
                "20");
        assertThat(printed)
                .contains(
                        "| crowd | 128 |",
                        "| upsert and counter, one idea | 128 |",
                        "| crowd (32 callers) to upsert (32) |");
    }

    @Test
    void theRoomAndTimeOfACampaignAreMeasured() {
        String printed = run(new Capacity(), "h2", "--votes", "2000", "--voters", "100", "--ideas", "30");
        assertThat(printed)
                .contains("| enter all votes", "| open the store and rank all ideas |", "| count all tallies anew |");
        // 2,000 votes of 100 people on 30 ideas are mostly about something else than the one before.
        assertThat(printed).containsPattern("1,[2-9]\\d\\d votes are stored");
    }

    private static String run(Object program, String... args) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            assertThat(new CommandLine(program).execute(args)).isZero();
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
