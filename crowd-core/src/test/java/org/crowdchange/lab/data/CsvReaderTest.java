package org.crowdchange.lab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvReaderTest {

    @Test
    void readsTheExamplesOfTheRfc() {
        // RFC 4180, section 2, rules 1, 2, 5, 6 and 7
        assertThat(texts("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n"))
                .containsExactly(List.of("aaa", "bbb", "ccc"), List.of("zzz", "yyy", "xxx"));
        assertThat(texts("aaa,bbb,ccc\r\nzzz,yyy,xxx"))
                .containsExactly(List.of("aaa", "bbb", "ccc"), List.of("zzz", "yyy", "xxx"));
        assertThat(texts("\"aaa\",\"bbb\",\"ccc\"\r\nzzz,yyy,xxx"))
                .containsExactly(List.of("aaa", "bbb", "ccc"), List.of("zzz", "yyy", "xxx"));
        assertThat(texts("\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz,yyy,xxx"))
                .containsExactly(List.of("aaa", "b\r\nbb", "ccc"), List.of("zzz", "yyy", "xxx"));
        assertThat(texts("\"aaa\",\"b\"\"bb\",\"ccc\"")).containsExactly(List.of("aaa", "b\"bb", "ccc"));
    }

    @Test
    void keepsSpacesAndEmptyFields() {
        assertThat(texts(" a ,,\"\"\n,\n\n")).containsExactly(List.of(" a ", "", ""), List.of("", ""), List.of(""));
    }

    @Test
    void findsNoRowInAnEmptyFile() {
        assertThat(texts("")).isEmpty();
    }

    @Test
    void knowsWhereEachFieldBegins() {
        List<CsvRow> rows = rows("a,\"b\nc\",d\nef,🐟g,h\r\ni");
        assertThat(rows.stream()
                        .flatMap(r -> r.fields().stream())
                        .map(f -> f.position().toString()))
                .containsExactly(
                        "x.csv:1:1", "x.csv:1:3", "x.csv:2:4", "x.csv:3:1", "x.csv:3:4", "x.csv:3:7", "x.csv:4:1");
        assertThat(rows.get(1).end()).hasToString("x.csv:3:8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a,b"c,d     | x.csv:1:4: found a quotation mark inside a plain field; expected the whole field in quotation marks, and those in it doubled
                    a~"b"c      | x.csv:2:4: found "c" after a closing quotation mark; expected a comma or the end of the row
                    a~b,"c~d    | x.csv:2:3: found a quotation mark that is never closed; expected a closing one before the end of the file
                    a,b^c       | x.csv:1:4: found a carriage return alone; expected a line feed after it
                    a,"🐟^" b   | x.csv:1:7: found " " after a closing quotation mark; expected a comma or the end of the row
                    a,"b" 🐟    | x.csv:1:6: found " " after a closing quotation mark; expected a comma or the end of the row
                    a~bc#       | x.csv:2:3: found the control character U+0000; expected text
                    a~"b~c#"    | x.csv:3:2: found the control character U+0000; expected text
                    """)
    void refusesWhatTheRfcDoesNotAllow(String text, String message) {
        String source = text.strip().replace('~', '\n').replace('^', '\r').replace('#', '\0');
        assertThatThrownBy(() -> rows(source))
                .isInstanceOf(DataFormatException.class)
                .hasMessage(message.strip());
    }

    private static List<List<String>> texts(String source) {
        return rows(source).stream()
                .map(r -> r.fields().stream().map(CsvField::text).toList())
                .toList();
    }

    private static List<CsvRow> rows(String source) {
        CsvReader reader = new CsvReader(new DataFile("x.csv", source));
        List<CsvRow> rows = new ArrayList<>();
        for (var row = reader.row(); row.isPresent(); row = reader.row()) {
            rows.add(row.get());
        }
        return rows;
    }
}
