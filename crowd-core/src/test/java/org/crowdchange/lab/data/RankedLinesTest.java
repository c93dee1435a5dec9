package org.crowdchange.lab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankedLinesTest {

    @Test
    void readsTheTallySheetsOfDebian() {
        DataFile file = new DataFile("t.txt", """

                               Tally Sheet for the votes cast.
                   The format is:
                       "V: vote \t\tMD5SUM"
                V: 2-1 \t\t286076c0
                V: 313 \t\te28c6ab2
                V: --- \t\te28c6ab2
                V: A9-""");

        assertThat(DebianTallyReader.read(file).tally())
                .hasToString("RankedTally[1, 2, 3]: 1 x , 1 x 2>1=3, 1 x 2>1, 1 x 3>1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            V: 1203\\nV: 12  | 1:6: found "0"; expected a rank (1 to 9, then letters) or "-"
            V: 123\\nV: 12   | 2:4: found 2 ranks; expected one for each of 3 options
            V: 1?            | 1:5: found "?"; expected a rank (1 to 9, then letters) or "-"
            V:               | 1:3: found no ranks; expected the ranks of a vote, as in "V: 2-1--"
            nothing          | 1:1: found the end of the file; expected at least one vote, as in "V: 2-1--"
            """)
    void damagedTallySheetsAreRefusedWithThePlace(String text, String message) {
        DataFile file = new DataFile("t.txt", text.replace("\\n", "\n"));

        assertThatThrownBy(() -> DebianTallyReader.read(file))
                .isInstanceOf(DataFormatException.class)
                .hasMessage("t.txt:" + message);
    }

    @Test
    void readsBallotsAsPeopleWriteThem() {
        DataFile file = new DataFile("b.txt", "# two groups\n42: M > N = C\n\nN>M\r\n3:\n");

        assertThat(OrderReader.read(file).tally()).hasToString("RankedTally[C, M, N]: 3 x , 42 x M>C=N, 1 x N>M");
        assertThat(OrderReader.ballot("here", "Long name=b")).hasToString("Long name=b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            A>>B     | 1:3: found ""; expected an item, as in "A>B=C"
            A>B=     | 1:5: found ""; expected an item, as in "A>B=C"
            A>B>A    | 1:5: found "A"; expected each item at most once
            x: A>B   | 1:1: found "x"; expected the number of voters, 1 to 1099511627776
            #        | 1:1: found the end of the file; expected at least one ballot, as in "42: A>B=C"
            """)
    void damagedBallotsAreRefusedWithThePlace(String text, String message) {
        assertThatThrownBy(() -> OrderReader.read(new DataFile("b.txt", text)))
                .isInstanceOf(DataFormatException.class)
                .hasMessage("b.txt:" + message);
    }
}
