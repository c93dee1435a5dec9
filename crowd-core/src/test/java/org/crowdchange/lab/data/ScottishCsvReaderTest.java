package org.crowdchange.lab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScottishCsvReaderTest {

    private static final String NAMES = "\"Candidate 1\",\"Ann\",\"Party\",\n\"Candidate 2\",\"Bo\",\"Party\",\n";

    @Test
    void readsBallotsNamesAndTheWard() {
        ElectionData election = read("2,1,\n5,1,2,\n3,2,\n" + NAMES + "\"North, and East\",\n");

        assertThat(election.ballots().tally()).hasToString("RankedTally[1, 2]: 5 x 1>2, 3 x 2");
        assertThat(election.ballots().named().items()).containsExactly("Ann", "Bo");
        assertThat(election.seats()).isEqualTo(1);
        assertThat(election.title()).isEqualTo("North, and East");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|x.csv:1:1: found an empty file; expected the numbers of candidates and seats, as in \"4,3\"",
                "2,1,7|x.csv:1:1: found 3 fields; expected the numbers of candidates and seats",
                "2,1;5,3|x.csv:2:3: found \"3\"; expected the number of a candidate, 1 to 2",
                "2,1;5,1,1|x.csv:2:5: found \"1\"; expected each candidate at most once on a ballot",
                "2,1;0,1|x.csv:2:1: found \"0\"; expected the number of ballots, 1 to 1099511627776",
                "2,1;5,1;Candidate 3,C|x.csv:3:1: found \"Candidate 3\"; expected each of 2 candidates once",
                "2,1;5,1;Candidate 1|x.csv:3:1: found \"Candidate 1\"; expected a name behind the number of a candidate",
                "2,1;5,1;Candidate 1,A;Ward;more|x.csv:5:1: found \"more\"; expected a candidate, or once the name of the"
                        + " ward",
                "2,1;5,1;Candidate 1,A|x.csv:3:14: found the end of the file after 1 names; expected the names of 2"
                        + " candidates",
                "2,1|x.csv:1:4: found the end of the file; expected at least one ballot, as in \"155,1\""
            })
    void whatIsDamagedIsRefusedWithItsPlace(String text, String message) {
        assertThatThrownBy(() -> read(text == null ? "" : text.replace(';', '\n')))
                .isInstanceOf(DataFormatException.class)
                .hasMessage(message);
    }

    private static ElectionData read(String text) {
        return ScottishCsvReader.read(new DataFile("x.csv", text));
    }
}
