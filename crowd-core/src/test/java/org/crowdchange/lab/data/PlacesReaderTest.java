package org.crowdchange.lab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesReaderTest {

    @Test
    void readsRacesWhateverTheOrderOfTheRows() {
        assertThat(PlacesReader.read(file("race,place,driver_id\n1,2,b\n2,1,c\n1,1,a\n2,2,a\n1,2,d\n"))
                        .tally())
                .hasToString("RankedTally[a, b, c, d]: 1 x a>b=d, 1 x c>a");
    }

    @Test
    void knowsItsFilesByTheirColumns() {
        assertThat(PlacesReader.matches(file("race,place,driver_id\n"))).isTrue();
        assertThat(PlacesReader.matches(file("a,b,result_a\n"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            race,place              | x.csv:1:11: found the end of the row; expected the columns race, place and item
            race,rank,item          | x.csv:1:6: found "rank"; expected the column "place"
            race,place,item         | x.csv:1:16: found the end of the file; expected at least one place
            race,place,item~1,0,a   | x.csv:2:3: found "0"; expected a place, from 1
            race,place,item~1,1,    | x.csv:2:5: found ""; expected the name of an item
            race,place,item~1,1,a~1,2,a | x.csv:3:5: found "a"; expected each item once in a race, but it stands in line 2 too
            """)
    void refusesWhatIsNoTableOfPlaces(String text, String message) {
        assertThatThrownBy(() -> PlacesReader.read(file(text.replace('~', '\n'))))
                .isInstanceOf(DataFormatException.class)
                .hasMessage(message);
    }

    private static DataFile file(String text) {
        return new DataFile("x.csv", text);
    }
}
