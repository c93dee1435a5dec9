package org.crowdchange.lab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.crowdchange.tally.PairwiseTally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairCountsReaderTest {

    @Test
    void countsOfBothKeepTheOrderOfPresentation() {
        PairwiseTally tally = read("a,b,wins_a,wins_b,ties\nrota,queue,4,3,0\nqueue,rota,1,0,2\nrota,queue,1,0,0\n");

        assertThat(tally).hasToString("PairwiseTally[queue - rota 1:0 ties 2, rota - queue 5:3 ties 0]");
    }

    @Test
    void countsOfWinsStandInItemOrderWithoutTheDiagonal() {
        PairwiseTally tally = read("cited,citing,count\nrota,rota,9\nrota,queue,4\nqueue,rota,1\n");

        assertThat(tally).hasToString("PairwiseTally[queue - rota 1:4 ties 0]");
    }

    @Test
    void theKindsAreKnownByTheirFirstRow() {
        assertThat(PairCountsReader.matches(file("a,b,wins_a,wins_b,ties\r\n"))).isTrue();
        assertThat(PairCountsReader.matches(file("winner,loser,count"))).isTrue();
        assertThat(PairCountsReader.matches(file("date,a,b,result_a\n"))).isFalse();
        assertThat(PairCountsReader.matches(file(""))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a,b,wins_a,wins_b'|x.csv:1:18: found the end of the row after 4 fields; expected 5 fields",
                "'a,b,wins,wins_b,ties'|x.csv:1:5: found \"wins\"; expected the column \"wins_a\"",
                "'a,b,n'|x.csv:1:5: found \"n\"; expected the column \"count\"",
                "'a,b,wins_a,wins_b,ties\nx,y,1,2,-3'|x.csv:2:9: found \"-3\"; expected a number of comparisons, 0 or more",
                "'a,b,wins_a,wins_b,ties\nx,x,1,2,3'|x.csv:2:3: found \"x\"; expected another item",
                "'a,b,count\n,y,1'|x.csv:2:1: found \"\"; expected the name of an item",
                "'a,b,count\nx,y,1.5'|x.csv:2:5: found \"1.5\"; expected a number of comparisons, 0 or more",
                "'a,b,count\n'|x.csv:2:1: found the end of the file; expected at least one row of counts",
                "'a,b,count\nx,y'|x.csv:2:4: found the end of the row after 2 fields; expected 3 fields"
            })
    void damageIsRefusedWithItsPlace(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(DataFormatException.class)
                .hasMessage(message);
    }

    private static PairwiseTally read(String text) {
        return PairCountsReader.read(file(text));
    }

    private static DataFile file(String text) {
        return new DataFile("x.csv", text);
    }
}
