package org.crowdchange.lab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.crowdchange.tally.BudgetTally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PabulibReaderTest {
    private static final String META = "META\nkey;value\nbudget;100\nvote_type;";
    private static final String PROJECTS = "\nPROJECTS\nproject_id;cost\n1;30\n10;40\n9;50\nVOTES\n";

    @Test
    void readsApprovalBallots() {
        PabulibElection election =
                read(META + "approval" + PROJECTS + "voter_id;vote;age\nv1;9,10;30\nv2;10,9;40\nv3;;50\nv4; 1 ,;\n");

        assertThat(election.voteType()).isEqualTo("approval");
        assertThat(election.projects()).containsExactly("1", "10", "9");
        assertThat(election.selected()).isEmpty();
        assertThat(election.warnings()).isEmpty();
        assertThat(election.tally())
                .isEqualTo(costs().approve(List.of("10", "9"), 2)
                        .approve(List.of(), 1)
                        .approve(List.of("1"), 1)
                        .build());
    }

    @Test
    void readsPointsAndOrders() {
        assertThat(read(META + "cumulative" + PROJECTS + "voter_id;vote;points\na;9,1;3,2.0\n")
                        .tally())
                .isEqualTo(
                        costs().points(List.of("9", "1"), new long[] {3, 2}, 1).build());
        assertThat(read(META + "ordinal" + PROJECTS + "voter_id;vote\na;9,1,10\n")
                        .tally())
                .isEqualTo(costs().order(List.of("9", "1", "10"), 1).build());
        assertThat(read(META + "choose-1" + PROJECTS + "voter_id;vote\na;9\n").tally())
                .isEqualTo(costs().approve(List.of("9"), 1).build());
        assertThat(read(META + "scoring\ndefault_score;1" + PROJECTS + "voter_id;vote;points\na;9;-2\n")
                        .tally())
                .isEqualTo(costs().points(List.of("9", "1", "10"), new long[] {-2, 1, 1}, 1)
                        .build());
    }

    @Test
    void takesFilesAsTheyAreFound() {
        PabulibElection election = read("meta;;;\r\nkey;value\r\nbudget;400000.50\r\n"
                + "comment;\"#1: \"\"so\"\"; and\nso\"\r\nnote;a; b\r\nnum_votes;3\r\n"
                + "PROJECTS\r\nproject_id;cost;name;selected\r\n"
                + "2;1000,25;Ein \"Haus\" am See;1\r\n7;500;\"The \"\"Oasis\"\"; a park\";0\r\n8;1;kurz\r\n\r\n"
                + "VOTES\r\nvoter_id;vote\r\nv1;\"2,7\"\r\nv2;2,2;;\r\n\r\n");

        assertThat(election.tally().budget()).contains(new BigDecimal("400000.50"));
        assertThat(election.tally().cost(0)).contains(new BigDecimal("1000.25"));
        assertThat(election.meta())
                .containsEntry("comment", "#1: \"so\"; and\nso")
                .containsEntry("note", "a;b");
        assertThat(election.voteType()).isEqualTo("approval");
        assertThat(election.selected()).containsExactlyInAnyOrderEntriesOf(java.util.Map.of("2", "1", "7", "0"));
        assertThat(election.officialResult()).containsExactly("2");
        assertThat(election.tally().votes()).isEqualTo(2);
        assertThat(election.warnings()).containsExactly("META has num_votes 3; there are 2 votes.");
    }

    @Test
    void aFileWithoutVotesHasNone() {
        assertThat(read(META + "approval" + PROJECTS).tally().votes()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                | x.pb:1:1: found the end of the file; expected the section META
            VOTES~voter_id;vote                               | x.pb:1:1: found "VOTES"; expected the section META
            META~key;value~PROJECTS                           | x.pb:2:10: found no key "budget" in META; expected the budget
            META~budget;much~PROJECTS                         | x.pb:2:8: found "much"; expected an amount, as in 7200 or 99.50
            META~budget;5~budget;6                            | x.pb:3:1: found "budget" once more; expected each key once
            META~vote_type;shout                              | x.pb:2:11: found "shout"; expected one of approval, choose-1, cumulative, scoring, ordinal
            META~budget;5                                     | x.pb:2:9: found the end of the file; expected the section PROJECTS
            META~budget;5~PROJECTS~id;cost                    | x.pb:4:8: found the end of the row; expected the column "project_id"
            META~budget;5~PROJECTS~project_id;cost~1;2~1;2    | x.pb:6:1: found "1"; expected each project once
            META~budget;5~PROJECTS~project_id;cost~1;2;3      | x.pb:5:5: found a row of 3 fields; expected at most 2, as in the header
            META~budget;5~PROJECTS~project_id;cost~1          | x.pb:5:2: found ""; expected an amount, as in 7200 or 99.50
            META~budget;5~PROJECTS~project_id;cost~1;-2       | x.pb:5:3: found "-2"; expected one that can be counted (the cost of "1" is -2; expected 0 or more, at most 12 decimals and 17 digits)
            META~budget;5~PROJECTS~project_id;cost~1;2        | x.pb:5:4: found the end of the file; expected the section VOTES
            META~budget;5~PROJECTS~project_id;"cost           | x.pb:4:12: found a quotation mark that is never closed; expected a closing one before the end of the file
            """)
    void refusesWhatIsDamaged(String text, String message) {
        assertRefused(text.replace('~', '\n'), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            approval   | voter_id;vote~v;1,3           | 12:3: found a vote for "3"; expected a project of the file
            ordinal    | voter_id;vote~v;1,1           | 12:3: found "1,1"; expected one that can be counted (the ballot names "1" twice; expected each project once)
            cumulative | voter_id;vote~v;1             | 10:1: found no column "points" in VOTES; expected the points of the cumulative ballots
            cumulative | voter_id;vote;points~v;1,9;3  | 12:7: found "3"; expected as many points as projects, which are 2
            cumulative | voter_id;vote;points~v;1;0.5  | 12:5: found "0.5"; expected whole numbers of points
            scoring    | voter_id;vote;points~v;1;9e9  | 12:3: found "1"; expected one that can be counted (the points of "1" are 9000000000; expected -1000000 to 1000000)
            """)
    void refusesBallotsThatMakeNoSense(String type, String votes, String message) {
        assertRefused(META + type + PROJECTS + votes.replace('~', '\n'), "x.pb:" + message);
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(DataFormatException.class)
                .hasMessage(message);
    }

    private static BudgetTally.Builder costs() {
        return BudgetTally.builder()
                .budget(BigDecimal.valueOf(100))
                .cost("1", BigDecimal.valueOf(30))
                .cost("10", BigDecimal.valueOf(40))
                .cost("9", BigDecimal.valueOf(50));
    }

    private static PabulibElection read(String text) {
        return PabulibReader.read(new DataFile("x.pb", text));
    }
}
