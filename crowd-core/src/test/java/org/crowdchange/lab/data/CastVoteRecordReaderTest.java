package org.crowdchange.lab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.crowdchange.lab.data.CastVoteRecords.End;
import org.junit.jupiter.api.Test;

class CastVoteRecordReaderTest {

    private static final String ROWS = """
            ward,1st,2nd,3rd
            w1,Ann ,overvote,Bo
            w1,undervote,undervote,Ann
            w2,undervote,,undervote
            w2,overvote,overvote,overvote
            w3,UWI,Ann,Ann
            """;

    @Test
    void theUsualRulesPassOverWhatNamesNobody() {
        CastVoteRecords records = read(CvrRules.usual(1, 3));

        assertThat(records.ballots()).hasToString("RankedTally[Ann, Bo, UWI]: 1 x , 1 x Ann, 1 x Ann>Bo, 1 x UWI>Ann");
        assertThat(records.undervotes()).isEqualTo(1);
        assertThat(records.byEnd().get(End.CHOICES)).isEqualTo(records.ballots());
    }

    @Test
    void strictRulesEndBallotsAndSayWhy() {
        CvrRules rules = new CvrRules(
                1, 0, "overvote", "undervote", "UWI", "", true, 1, true, Map.of("Ann", "A", "Bo", "B", "Bob", "B"));

        CastVoteRecords records = read(rules);
        assertThat(records.ballots()).hasToString("RankedTally[A, B]: 2 x , 2 x A");
        assertThat(records.byEnd().get(End.OVERVOTE)).hasToString("RankedTally[A]: 1 x , 1 x A");
        assertThat(records.byEnd().get(End.SKIPPED)).hasToString("RankedTally[]: 1 x ");
        assertThat(records.byEnd().get(End.DUPLICATE)).hasToString("RankedTally[A]: 1 x A");
    }

    @Test
    void whoIsNoCandidateIsRefused() {
        CvrRules rules = new CvrRules(1, 3, "overvote", "undervote", "UWI", "", false, 1, true, Map.of("Ann", "Ann"));

        assertThatThrownBy(() -> read(rules))
                .isInstanceOf(DataFormatException.class)
                .hasMessage("x.csv:2:18: found \"Bo\"; expected a candidate, or one of the marks of the rules");
    }

    @Test
    void columnsThatAreNotThereAreRefused() {
        assertThatThrownBy(() -> read(CvrRules.usual(1, 4)))
                .isInstanceOf(DataFormatException.class)
                .hasMessage(
                        "x.csv:1:17: found the end of the row after 4 columns; expected 4 columns of ranks from column"
                                + " 2 on");
        assertThatThrownBy(() -> new CvrRules(-1, 3, "", "", "", "", true, 1, true, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CastVoteRecords read(CvrRules rules) {
        return CastVoteRecordReader.read(new DataFile("x.csv", ROWS), rules);
    }
}
