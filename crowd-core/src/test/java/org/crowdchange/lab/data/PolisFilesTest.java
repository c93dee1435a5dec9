package org.crowdchange.lab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crowdchange.model.Opinion;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolisFilesTest {
    private static final Instant NOW = Instant.parse("2024-01-01T00:00:00Z");
    private static final String VOTES = """
            timestamp,datetime,comment-id,voter-id,vote
            1600000000000,Sun,0,7,1
            1600000002000,Sun,0,7,-1
            1600000001000,Sun,0,8,0
            1600000001000,Sun,1,8,1
            """;
    private static final String MATRIX = """
            participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,10
            7,1,0,1,0,1,-1,,
            8,,2,2,1,0,0,1,
            """;
    private static final String COMMENTS = """
            timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
            1500000000000,Fri,0,7,1,1,1,"Mend the lamp,
            please"
            1500000000000,Fri,1,7,1,0,0,Paint the bench
            1500000000000,Fri,10,7,0,0,-1,Buy now
            """;
    private static final String SUMMARY = """
            topic,The river
            url,https://polis.example/1
            voters,2
            conversation-description,
            """;

    @TempDir
    private Path folder;

    private static DataFile file(String text) {
        return new DataFile("file.csv", text);
    }

    @Test
    void theLastVoteOfTheLogCounts() {
        PolisLog log = PolisLog.read(file(VOTES), NOW);

        assertThat(log.votes())
                .extracting(PolisVote::opinion)
                .containsExactly(Opinion.AGREE, Opinion.PASS, Opinion.AGREE, Opinion.DISAGREE);
        assertThat(log.lastVotes()).hasSize(3);
        assertThat(log.opinions().totals().counts("0")).isEqualTo(new OpinionCounts(0, 1, 1));
    }

    @Test
    void theMatrixKnowsCommentsWithoutVotesAndGroups() {
        PolisMatrix matrix = PolisMatrix.read(file(MATRIX));

        assertThat(matrix.participants()).containsExactly(7L, 8L);
        assertThat(matrix.comments()).containsExactly(0L, 1L, 10L);
        assertThat(matrix.vote(0, 0)).contains(Opinion.DISAGREE);
        assertThat(matrix.vote(0, 1)).isEmpty();
        assertThat(matrix.groups()).isEqualTo(Map.of("7", "1"));
        assertThat(matrix.voters()).isEqualTo(2);
        OpinionMatrix opinions = matrix.opinions(id -> "comment " + id);
        assertThat(opinions.size()).isEqualTo(3);
        assertThat(opinions.totals().counts("comment 1")).isEqualTo(OpinionCounts.ONE_AGREE);
        assertThat(matrix.grouped().groups()).isEqualTo(1);
        assertThat(matrix.grouped().size()).isEqualTo(3);
    }

    @Test
    void aColumnOfOutsideIdsIsSkipped() {
        PolisMatrix matrix = PolisMatrix.read(file(MATRIX.replace("participant,group", "participant,xid,group")
                .replace("7,1,0", "7,abc,1,0")
                .replace("8,,2", "8,,,2")));

        assertThat(matrix.groups()).isEqualTo(Map.of("7", "1"));
        assertThat(matrix.voters()).isEqualTo(2);
    }

    @Test
    void aFolderIsCheckedFileAgainstFile() throws IOException {
        write(VOTES, MATRIX);

        PolisFolder read = PolisFolder.read(folder, NOW);

        assertThat(read.comments().keySet()).containsExactly(0L, 1L, 10L);
        assertThat(read.comments().get(0L).body().text()).isEqualTo("Mend the lamp,\nplease");
        assertThat(read.comments().get(10L).moderated()).isEqualTo(-1);
        assertThat(read.log().map(PolisLog::opinions).map(OpinionMatrix::totals))
                .isEqualTo(Optional.of(read.matrix().opinions().totals()));

        write(VOTES.replace("1600000002000,Sun,0,7,-1", "1600000002000,Sun,0,7,0"), MATRIX);
        assertThatThrownBy(() -> PolisFolder.read(folder, NOW))
                .isInstanceOf(DataFormatException.class)
                .hasMessage("participants-votes.csv:2:13: found \"-1\"; expected \"0\", the last vote in the log"
                        + " (votes.csv:3:23)");
        write(VOTES, MATRIX.replace("8,,2,2,1,0", "8,,2,3,1,0"));
        assertThatThrownBy(() -> PolisFolder.read(folder, NOW))
                .hasMessage("participants-votes.csv:3:6: found \"3\"; expected 2, the number of votes in the row");
        write(VOTES.replace("1600000001000,Sun,1,8", "1400000001000,Sun,1,8"), MATRIX);
        assertThatThrownBy(() -> PolisFolder.read(folder, NOW)).hasMessageContaining("when comment 1 was written");
    }

    private void write(String votes, String matrix) throws IOException {
        Files.writeString(folder.resolve("votes.csv"), votes);
        Files.writeString(folder.resolve("participants-votes.csv"), matrix);
        Files.writeString(folder.resolve("comments.csv"), COMMENTS);
        Files.writeString(folder.resolve("summary.csv"), SUMMARY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "group-id|group|file.csv:1:13: found \"group\"; expected the column \"group-id\"",
                ",0,1,10|,0,1,1|file.csv:1:64: found \"1\"; expected each comment once",
                "8,,2,2|7,,2,2|file.csv:3:1: found \"7\"; expected each participant once, and this one is in line 2",
                "-1,,|-2,,|file.csv:2:13: found \"-2\"; expected 1 (agree), -1 (disagree) or 0 (pass)",
                "7,1,0|7,x,0|file.csv:2:3: found \"x\"; expected the number of a group, from 0, or nothing",
                "-1,,|-1,|file.csv:2:16: found the end of the row after 8 fields; expected 9 fields"
            })
    void aDamagedMatrixIsRefusedAtThePlaceOfTheDamage(String from, String to, String message) {
        assertThatThrownBy(() -> PolisMatrix.read(file(MATRIX.replace(from, to))))
                .isInstanceOf(DataFormatException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "voter-id|voter|file.csv:1:31: found \"voter\"; expected the column \"voter-id\"",
                ",7,-1|,7,2|file.csv:3:23: found \"2\"; expected 1 (agree), -1 (disagree) or 0 (pass)",
                "1600000002000|1.6e12|file.csv:3:1: found \"1.6e12\"; expected milliseconds since 1970 between"
                        + " 2012-01-01T00:00:00Z and now",
                "1600000002000|1900000002000|file.csv:3:1: found \"1900000002000\"; expected milliseconds since 1970"
                        + " between 2012-01-01T00:00:00Z and now"
            })
    void aDamagedLogIsRefusedAtThePlaceOfTheDamage(String from, String to, String message) {
        assertThatThrownBy(() -> PolisLog.read(file(VOTES.replace(from, to)), NOW))
                .isInstanceOf(DataFormatException.class)
                .hasMessage(message);
    }

    @Test
    void commentsAndSummariesThatAreDamagedAreRefused() {
        assertThatThrownBy(() -> PolisComments.read(file(COMMENTS.replace("Buy now", " ")), NOW))
                .hasMessage("file.csv:5:31: found \" \"; expected the words of the comment");
        assertThatThrownBy(() -> PolisComments.read(file(COMMENTS.replace(",10,7", ",1,7")), NOW))
                .hasMessage("file.csv:5:19: found \"1\"; expected each comment once, and this one is in line 4");
        assertThatThrownBy(() -> PolisSummary.read(file(SUMMARY.replace("topic", "subject"))))
                .hasMessageContaining("a line with the name \"topic\" and its value");
        assertThat(List.copyOf(PolisComments.read(file(COMMENTS), NOW).keySet()))
                .containsExactly(0L, 1L, 10L);
    }
}
