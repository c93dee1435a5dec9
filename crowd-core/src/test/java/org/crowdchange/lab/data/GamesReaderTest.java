package org.crowdchange.lab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GamesReaderTest {

    @Test
    void readsRowsInTheirOrderWhateverTheirDates() {
        assertThat(GamesReader.read(file("date,a,b,result_a,home_a\n20091009,x,\"y, z\",1,0\n20091008,w,x,0.5,1\r\n"
                        + "20091008,w,x,0,1")))
                .hasToString("ComparisonLog[1: x - y, z LEFT, 2: w - x TIE, 3: w - x RIGHT]");
    }

    @Test
    void knowsItsFilesByTheirColumns() {
        assertThat(GamesReader.matches(file("result_a,b,a\n"))).isTrue();
        assertThat(GamesReader.matches(file("a,b,wins_a,wins_b,ties\n"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a,b~x,y            | x.csv:1:4: found the end of the row; expected a column "result_a" in it
            a,b,result_a       | x.csv:1:13: found the end of the file; expected at least one comparison
            a,b,result_a~x,,1  | x.csv:2:3: found ""; expected the name of another item
            a,b,result_a~x,x,1 | x.csv:2:3: found "x"; expected the name of another item
            a,b,result_a~,x,1  | x.csv:2:1: found ""; expected the name of an item
            a,b,result_a~x,y,2 | x.csv:2:5: found "2"; expected 1, 0.5 or 0
            a,b,result_a~x,y   | x.csv:2:4: found the end of the row after 2 fields; expected 3 fields
            """)
    void refusesWhatIsNoComparison(String text, String message) {
        assertThatThrownBy(() -> GamesReader.read(file(text.replace('~', '\n'))))
                .isInstanceOf(DataFormatException.class)
                .hasMessage(message);
    }

    private static DataFile file(String text) {
        return new DataFile("x.csv", text);
    }
}
