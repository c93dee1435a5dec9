package org.crowdchange.lab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.crowdchange.tally.RankedTally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrefLibReaderTest {

    private static final String HEADER = """
            # FILE NAME: x.toi
            # DATA TYPE: toi
            # NUMBER ALTERNATIVES: 3
            # NUMBER VOTERS: 5
            # ALTERNATIVE NAME 1: Longer opening hours
            # ALTERNATIVE NAME 2: Ratio: 2 to 1
            # ALTERNATIVE NAME 3: Longer opening hours
            """;

    @Test
    void readsOrdersWithTiesAndWithoutTheRest() {
        RankedData data = read(HEADER + "3: 1,{2,3}\n1: { 3 , 1 } , 2\r\n1:\n");

        assertThat(data.tally()).hasToString("RankedTally[1, 2, 3]: 1 x , 1 x 1=3>2, 3 x 1>2=3");
        assertThat(data.notes()).isEmpty();
    }

    @Test
    void itemsOfOneNameKeepTheirNumbers() {
        RankedTally named = read(HEADER + "5: 2,1").named();

        assertThat(named.items())
                .containsExactly("Longer opening hours (1)", "Longer opening hours (3)", "Ratio: 2 to 1");
        assertThat(named.ballot(0).tiers().get(0)).containsExactly("Ratio: 2 to 1");
    }

    @Test
    void withoutNamesTheNumberOfAlternativesSaysWhichThereAre() {
        assertThat(read("# NUMBER ALTERNATIVES: 3\n1: 2").named().items()).containsExactly("1", "2", "3");
    }

    @Test
    void whatTheBallotsDoNotConfirmIsNoted() {
        assertThat(read(HEADER + "4: 1").notes())
                .containsExactly("The header of x.toi says NUMBER VOTERS: 5, and the file has 4 voters.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1,2              | 1:1: found "1,2"; expected a ballot, as in "3: 1,2"
            x: 1             | 1:1: found "x"; expected the number of voters, 1 to 1099511627776
            -1: 1            | 1:1: found "-1"; expected the number of voters, 1 to 1099511627776
            1: 1,,2          | 1:6: found ""; expected the number of an alternative
            1: 1,a           | 1:6: found "a"; expected the number of an alternative
            1: 1,{2,1}       | 1:9: found "1"; expected each alternative at most once
            1: {1,2          | 1:8: found the end of the line; expected a closing brace
            1: 1},2          | 1:5: found a closing brace; expected an opening one before it
            1: {1,2}3        | 1:9: found "3"; expected a comma or the end of the line
            1: {1,{2}}       | 1:7: found "{2"; expected the number of an alternative
            1: {}            | 1:5: found ""; expected the number of an alternative
            # DATA TYPE: cat | 1:14: found "cat"; expected one of the data types soc, soi, toc, toi
            # a comment      | 1:1: found the end of the file; expected at least one ballot, as in "3: 1,2"
            """)
    void whatIsNotAsTheFormatHasItIsRefusedWithItsPlace(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(DataFormatException.class)
                .hasMessage("x.toi:" + message);
    }

    private static RankedData read(String text) {
        return PrefLibReader.read(new DataFile("x.toi", text));
    }
}
