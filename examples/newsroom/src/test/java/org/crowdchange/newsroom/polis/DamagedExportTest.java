package org.crowdchange.newsroom.polis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.crowdchange.Crowd;
import org.crowdchange.lab.data.DataFile;
import org.crowdchange.lab.data.DataFormatException;
import org.crowdchange.store.Store;
import org.crowdchange.store.memory.MemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DamagedExportTest {
    private static final Instant TODAY = Instant.parse("2020-01-01T00:00:00Z");
    private static final String COMMENT = "the number of a comment, from 0";

    @TempDir
    private Path directory;

    static Stream<Arguments> damages() {
        return Stream.of(
                // files
                damage(
                        e -> e.without("comments.csv"),
                        "comments.csv:1:1: found no such file; expected comments.csv or comments.csv.gz"),
                damage(
                        e -> e.without("summary.csv"),
                        "summary.csv:1:1: found no such file; expected summary.csv or summary.csv.gz"),
                damage(
                        e -> e.without("participants-votes.csv"),
                        "participants-votes.csv:1:1: found no such file;"
                                + " expected participants-votes.csv or participants-votes.csv.gz"),
                damage(
                        e -> e.write("votes.csv.gz", RiverPath.gzip(e.bytes("votes.csv"))),
                        "votes.csv:1:1: found the file both plain and gzipped;"
                                + " expected one of votes.csv and votes.csv.gz"),
                damage(
                        e -> e.write("comments.csv", ""),
                        "comments.csv:1:1: found an empty file; expected the columns"
                                + " timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body"),
                damage(
                        e -> e.write("votes.csv", ""),
                        "votes.csv:1:1: found an empty file; expected the columns"
                                + " timestamp,datetime,comment-id,voter-id,vote"),
                damage(
                        e -> e.write("summary.csv", ""),
                        "summary.csv:1:1: found the end of the file; expected a line with the name \"topic\" and its value"),
                damage(
                        e -> e.write("votes.csv", "timestamp,datetime,comment-id,voter-id,vote\n"),
                        "votes.csv:2:1: found the end of the file; expected at least one vote"),
                // 44 bytes of header and five rows of 49, 49, 50, 49 and 49 bytes: ten digits of line 7 are left.
                damage(
                        e -> e.write("votes.csv", Arrays.copyOf(e.bytes("votes.csv"), 300)),
                        "votes.csv:7:11: found the end of the row after 1 field; expected 5 fields"),
                // bytes
                damage(
                        e -> latin(e.replace("comments.csv", "lamp by", "lámp by")),
                        "comments.csv:4:64: found byte 0xE1 (number 473 of the file); expected UTF-8"),
                damage(
                        e -> e.replace("comments.csv", "Mend the", "Mend\u0007 the"),
                        "comments.csv:4:58: found the control character U+0007; expected text"),
                // CSV
                damage(
                        e -> e.replace("comments.csv", "Mend the lamp", "Mend the \"lamp\""),
                        "comments.csv:4:63: found a quotation mark inside a plain field;"
                                + " expected the whole field in quotation marks, and those in it doubled"),
                damage(
                        e -> e.replace("comments.csv", "in a drawer.\"", "in a drawer."),
                        "comments.csv:5:58: found \"P\" after a closing quotation mark;"
                                + " expected a comma or the end of the row"),
                damage(
                        e -> e.replace("comments.csv", "on Sundays.\"", "on Sundays."),
                        "comments.csv:6:54: found a quotation mark that is never closed;"
                                + " expected a closing one before the end of the file"),
                // headers
                damage(
                        e -> e.replace("votes.csv", "voter-id", "voter"),
                        "votes.csv:1:31: found \"voter\"; expected the column \"voter-id\""),
                damage(
                        e -> e.replace("votes.csv", "voter-id,vote", "voter-id"),
                        "votes.csv:1:39: found the end of the row; expected the column \"vote\""),
                damage(
                        e -> e.replace("comments.csv", "comment-body", "comment-body,importance"),
                        "comments.csv:1:81: found a row of 9 fields; expected 8 fields"),
                damage(
                        e -> e.replace("participants-votes.csv", "n-disagree,0,1,4", "n-disagree,0,1,x"),
                        "participants-votes.csv:1:64: found \"x\"; expected " + COMMENT),
                damage(
                        e -> e.replace("participants-votes.csv", "n-disagree,0,1,4", "n-disagree,0,1,5"),
                        "participants-votes.csv:1:64: found \"5\"; expected the number of a comment that comments.csv has"),
                damage(
                        e -> e.replace("participants-votes.csv", "n-disagree,0,1,4", "n-disagree,0,1,1"),
                        "participants-votes.csv:1:64: found \"1\"; expected each comment once"),
                // rows
                damage(
                        e -> e.replace("votes.csv", ",0,2,1\n", ",0,2\n"),
                        "votes.csv:6:47: found the end of the row after 4 fields; expected 5 fields"),
                damage(
                        e -> e.replace("votes.csv", ",0,2,1\n", ",0,2,1,1\n"),
                        "votes.csv:6:50: found a row of 6 fields; expected 5 fields"),
                damage(
                        e -> e.replace("votes.csv", ",0,2,1\n", ",0,2,1\n\n"),
                        "votes.csv:7:1: found the end of the row after 1 field; expected 5 fields"),
                damage(
                        e -> e.replace("participants-votes.csv", "1,1,-1,\n", "1,1,-1\n"),
                        "participants-votes.csv:2:17: found the end of the row after 8 fields; expected 9 fields"),
                // numbers
                damage(
                        e -> e.replace("votes.csv", ",0,2,1\n", ",0,2,2\n"),
                        "votes.csv:6:48: found \"2\"; expected 1 (agree), -1 (disagree) or 0 (pass)"),
                damage(
                        e -> e.replace("votes.csv", ",0,2,1\n", ",0,2,+1\n"),
                        "votes.csv:6:48: found \"+1\"; expected 1 (agree), -1 (disagree) or 0 (pass)"),
                damage(
                        e -> e.replace("votes.csv", ",0,2,1\n", ",0,two,1\n"),
                        "votes.csv:6:46: found \"two\"; expected the number of a participant, from 0"),
                damage(
                        e -> e.replace("votes.csv", ",0,2,1\n", ",,2,1\n"),
                        "votes.csv:6:44: found \"\"; expected " + COMMENT),
                damage(
                        e -> e.replace("votes.csv", ",0,2,1\n", ",7,2,1\n"),
                        "votes.csv:6:44: found \"7\"; expected the number of a comment that comments.csv has"),
                damage(
                        e -> e.replace("comments.csv", "2019,0,0,3,1,1,", "2019,-1,0,3,1,1,"),
                        "comments.csv:4:44: found \"-1\"; expected " + COMMENT),
                damage(
                        e -> e.replace("comments.csv", "2019,0,0,3,1,1,", "2019,0,0,3.5,1,1,"),
                        "comments.csv:4:48: found \"3.5\"; expected a count, from 0"),
                damage(
                        e -> e.replace("comments.csv", "2019,0,0,3,1,1,", "2019,0,0,3,1,2,"),
                        "comments.csv:4:52: found \"2\"; expected 1 (in), 0 (not moderated) or -1 (out)"),
                damage(
                        e -> e.replace("comments.csv", "2019,0,0,3,1,1,", "2019,1,0,3,1,1,"),
                        "comments.csv:6:44: found \"1\"; expected each comment once, and this one is in line 4"),
                damage(
                        e -> e.replace("participants-votes.csv", "\n2,,1,3", "\n1,,1,3"),
                        "participants-votes.csv:4:1: found \"1\";"
                                + " expected each participant once, and this one is in line 3"),
                // times
                damage(
                        e -> e.replace("votes.csv", "1557142200000", "155714220000"),
                        "votes.csv:7:1: found \"155714220000\"; expected milliseconds since 1970"
                                + " between 2012-01-01T00:00:00Z and now"),
                damage(
                        e -> e.replace("votes.csv", "1557142200000", "1577836800001"),
                        "votes.csv:7:1: found \"1577836800001\"; expected milliseconds since 1970"
                                + " between 2012-01-01T00:00:00Z and now"),
                damage(
                        e -> e.replace("votes.csv", "1557142200000", "1557140399999"),
                        "votes.csv:7:1: found \"1557140399999\";"
                                + " expected a time not before 1557140400000, when comment 1 was written"),
                // words
                damage(
                        e -> e.replace("comments.csv", "Mend the lamp by the bridge.", ""),
                        "comments.csv:4:54: found \"\"; expected the words of the comment"),
                damage(
                        e -> e.replace("comments.csv", "Mend the lamp by the bridge.", "Mend! ".repeat(1667)),
                        "comments.csv:4:54: found \"" + "Mend! ".repeat(10)
                                + "…\"; expected at most 10000 characters, not 10001"),
                damage(
                        e -> e.replace("summary.csv", "What should become of the river path?", " "),
                        "summary.csv:1:7: found \" \"; expected the topic, 1 to 2500 characters"),
                damage(
                        e -> e.replace("summary.csv", "https://polis.example/7river", "7river"),
                        "summary.csv:2:5: found \"7river\"; expected an http or https URL"),
                damage(
                        e -> e.replace("summary.csv", "topic,", "subject,"),
                        "summary.csv:12:1: found the end of the file;"
                                + " expected a line with the name \"topic\" and its value"),
                damage(
                        e -> e.replace("summary.csv", "views,", "url,"),
                        "summary.csv:3:1: found \"url\"; expected each name once, and this one is in line 2"),
                // what the files say of each other
                damage(
                        e -> e.replace("summary.csv", "voters,4", "voters,5"),
                        "summary.csv:4:8: found \"5\"; expected 4, the number of participants with votes"),
                damage(
                        e -> e.replace("participants-votes.csv", "\n1,0,1,2,2,0,", "\n1,0,1,2,0,2,"),
                        "participants-votes.csv:3:9: found \"0\"; expected 2, the number of fields with 1 in the row"),
                damage(
                        e -> e.replace("participants-votes.csv", "\n1,0,1,2,2,0,", "\n1,0,1,3,2,0,"),
                        "participants-votes.csv:3:7: found \"3\"; expected 2, the number of votes in the row"),
                damage(
                        e -> e.replace("participants-votes.csv", "\n1,0,1,2,2,0,1,1,", "\n1,0,1,2,1,1,-1,1,"),
                        "participants-votes.csv:3:13: found \"-1\";"
                                + " expected \"1\", the last vote in the log (votes.csv:5:48)"),
                damage(
                        e -> e.replace("participants-votes.csv", "\n3,,0,2,0,0,,0,0", "\n3,,0,3,0,0,0,0,0"),
                        "participants-votes.csv:5:12: found \"0\";"
                                + " expected an empty field, as no vote of 3 on comment 0 is in the log"),
                // The log lost its last two rows: cut off at the end of a line, nothing else shows it.
                damage(
                        e -> e.write(
                                "votes.csv",
                                e.text("votes.csv")
                                        .substring(0, e.text("votes.csv").indexOf("1559435460000"))),
                        "participants-votes.csv:5:15: found \"0\";"
                                + " expected an empty field, as no vote of 3 on comment 4 is in the log"),
                damage(
                        e -> e.replace("participants-votes.csv", "\n3,,0,2,0,0,,0,0", ""),
                        "votes.csv:10:48: found a vote of 3 on comment 1; expected the same vote in participants-votes.csv"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("damages")
    void refusesADamagedExportWithThePlaceOfTheDamageAndWritesNothing(UnaryOperator<RiverPath> damage, String message) {
        RiverPath export = damage.apply(RiverPath.in(directory));
        Store store = new MemoryStore();
        Crowd crowd =
                Crowd.builder(store).clock(() -> TODAY).random(new Random(1)).build();
        crowd.participants().join("host:editor");
        var before = store.journalHeads();

        assertThatThrownBy(() -> importInto(store, export))
                .isInstanceOf(DataFormatException.class)
                .hasMessage(message);

        assertThat(store.journalHeads()).isEqualTo(before);
        assertThat(crowd.campaigns().list()).isEmpty();
        assertThat(crowd.participants().find("polis:river-path:0")).isEmpty();
    }

    @Test
    void refusesAGzipFileThatIsCutOffWhereItsTextEnds() {
        RiverPath export = RiverPath.in(directory);
        byte[] packed = RiverPath.gzip(export.bytes("votes.csv"));
        export.without("votes.csv").write("votes.csv.gz", Arrays.copyOf(packed, packed.length - 9));
        assertThatThrownBy(() -> importInto(new MemoryStore(), export))
                .isInstanceOf(DataFormatException.class)
                .hasMessageMatching(
                        "votes\\.csv\\.gz:\\d+:\\d+: found the end of a gzip file that is cut off; expected the rest of it");
    }

    @Test
    void refusesAGzipFileWithAWrongChecksumAndOneThatIsNone() {
        RiverPath export = RiverPath.in(directory);
        byte[] packed = RiverPath.gzip(export.bytes("votes.csv"));
        packed[packed.length - 6] ^= 1;
        export.without("votes.csv").write("votes.csv.gz", packed);
        // 13 lines, each of which ends in a line feed
        assertThatThrownBy(() -> importInto(new MemoryStore(), export))
                .hasMessage("votes.csv.gz:14:1: found damage to the gzip file (Corrupt GZIP trailer);"
                        + " expected a gzip file that can be unpacked");
        export.write("votes.csv.gz", "timestamp".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> importInto(new MemoryStore(), export))
                .hasMessage("votes.csv.gz:1:1: found damage to the gzip file (Not in GZIP format);"
                        + " expected a gzip file that can be unpacked");
    }

    @Test
    void refusesAFileThatUnpacksToMoreThanTheMaximum() {
        RiverPath export = RiverPath.in(directory).write("bomb.csv.gz", RiverPath.gzip(new byte[100_001]));
        assertThat(DataFile.find(export.folder(), "comments.csv", 100_000)).isPresent();
        assertThatThrownBy(() -> DataFile.find(export.folder(), "bomb.csv", 100_000))
                .hasMessage("bomb.csv.gz:1:1: found more than 100000 bytes; expected at most so many");
    }

    @Test
    void refusesAFolderThatIsNotThereOrCannotNameACampaign() {
        Path missing = directory.resolve("missing");
        assertThatThrownBy(() -> importInto(new MemoryStore(), new RiverPath(missing)))
                .hasMessage(missing + ":1:1: found no folder of that name; expected the folder of a Polis export");
        Path nameless = directory.resolve("!");
        assertThat(RiverPath.in(directory).folder().toFile().renameTo(nameless.toFile()))
                .isTrue();
        assertThatThrownBy(() -> importInto(new MemoryStore(), new RiverPath(nameless)))
                .hasMessage(nameless
                        + ":1:1: found a folder named \"!\"; expected a name with letters from a to z or digits");
    }

    private static Arguments damage(UnaryOperator<RiverPath> how, String message) {
        return arguments(how, message);
    }

    private static RiverPath latin(RiverPath export) {
        return export.write("comments.csv", export.text("comments.csv").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void importInto(Store store, RiverPath export) {
        new PolisImport(store, () -> TODAY, new Random(1)).run(export.folder(), ImportProgress.SILENT);
    }
}
