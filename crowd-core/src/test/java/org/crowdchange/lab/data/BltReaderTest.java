package org.crowdchange.lab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BltReaderTest {

    // The example of Hill, Wichmann and Woodall.
    private static final String EXAMPLE = """
            4 2
            -2
            3 1 3 4 0
            4 1 3 2 0
            2 4 1 3 0
            1 2 0
            2 2 4 3 1 0
            1 3 4 2 0
            0
            "Adam"
            "Basil"
            "Charlotte"
            "Donald"
            "Title"
            """;

    @Test
    void readsTheExampleOfTheFormat() {
        ElectionData election = read(EXAMPLE);

        assertThat(election.seats()).isEqualTo(2);
        assertThat(election.title()).isEqualTo("Title");
        assertThat(election.withdrawn()).containsExactly("2");
        // Basil has withdrawn, so that one ballot ranks nobody.
        assertThat(election.ballots().tally())
                .hasToString("RankedTally[1, 3, 4]: 1 x , 4 x 1>3, 3 x 1>3>4, 1 x 3>4, 2 x 4>1>3, 2 x 4>3>1");
        assertThat(election.ballots().named().items()).containsExactly("Adam", "Charlotte", "Donald");
    }

    @Test
    void knowsTiesSkippedRanksIdsAndComments() {
        ElectionData election = read("3 1 # three for one\n(b1) 2 1=2 3 0\n1 - 3 (1 2) 0 0 Ann \"Bo O\"Bee\" Cy");

        assertThat(election.ballots().tally()).hasToString("RankedTally[1, 2, 3]: 2 x 1=2>3, 1 x 3>1=2");
        assertThat(election.ballots().named().items()).containsExactly("Ann", "Bo O\"Bee", "Cy");
        assertThat(election.title()).isEmpty();
    }

    @Test
    void aFileWithoutNamesIsNoted() {
        ElectionData election = read("2 1 1 2 0 0");

        assertThat(election.ballots().notes()).containsExactly("x.blt names no candidates.");
        assertThat(election.ballots().named().items()).containsExactly("1", "2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4|x.blt:1:2: found the end of the file; expected the number of seats",
                "0 1|x.blt:1:1: found \"0\"; expected the number of candidates",
                "3 1;1 4 0;0|x.blt:2:3: found \"4\"; expected the number of a candidate, 1 to 3",
                "3 1;1 2 2 0|x.blt:2:5: found \"2\"; expected each candidate at most once on a ballot",
                "3 1;1 1=1 0|x.blt:2:5: found \"1\"; expected each candidate at most once on a ballot",
                "3 1;-4;0|x.blt:2:1: found \"-4\"; expected a minus sign and the number of a candidate, up to 3",
                "3 1;-1 -1;0|x.blt:2:4: found \"-1\"; expected each withdrawn candidate once",
                "3 1;1.5 2 0|x.blt:2:1: found \"1.5\"; expected the weight of a ballot, a whole number, or 0 to end the"
                        + " ballots",
                "3 1;1 2|x.blt:2:4: found the end of the file; expected a candidate, or 0 to end the ballot",
                "3 1;(a 1 2 0|x.blt:2:1: found \"(\"; expected a closing bracket behind the id of a ballot",
                "3 1;1 2 0|x.blt:2:6: found the end of the file; expected the weight of a ballot, or 0 to end the"
                        + " ballots",
                "2 1;0;A|x.blt:3:2: found the end of the file; expected the name of candidate 2",
                "1 1;0;A T S C more|x.blt:3:9: found \"more\"; expected the end of the file",
                "1 1;1099511627776 1 0 1 1 0 0|x.blt:2:19: found \"1\"; expected at most 1099511627776 ballots together"
            })
    void whatIsDamagedIsRefusedWithItsPlace(String text, String message) {
        assertThatThrownBy(() -> read(text.replace(';', '\n')))
                .isInstanceOf(DataFormatException.class)
                .hasMessage(message);
    }

    private static ElectionData read(String text) {
        return BltReader.read(new DataFile("x.blt", text));
    }
}
