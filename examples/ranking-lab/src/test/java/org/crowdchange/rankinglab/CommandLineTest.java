package org.crowdchange.rankinglab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.crowdchange.catalogue.Catalogue;
import org.crowdchange.rankinglab.input.InputFormat;
import org.crowdchange.rankinglab.input.InputFormats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a researcher types and sees. */
class CommandLineTest {
    private static final String GAMES = "a,b,wins_a,wins_b,ties\nx,y,3,1,0\ny,z,3,1,0\nz,x,1,3,0\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void methodsListsEachIdOfTheCatalogueOnce() {
        assertThat(run("methods", "--json")).isZero();

        JsonNode methods = JsonMapper.shared().readTree(out.toString());
        Set<String> ids = new HashSet<>();
        for (JsonNode method : methods) {
            ids.add(method.path("id").asString());
            assertThat(method.path("ballot").asString()).isNotBlank();
            assertThat(method.path("source").asString()).isNotBlank();
        }
        assertThat(ids)
                .hasSize(methods.size())
                .hasSize(Catalogue.complete().methods().size())
                .contains("wilson", "schulze", "bradley-terry-mle", "stv-meek", "equal-shares", "mes-cost");
    }

    @Test
    void methodsSaysInWordsWhatTheyAreFor() {
        assertThat(run("methods")).isZero();

        assertThat(out.toString()).contains("wilson (opinion)", "Source: Wilson 1927", "level=0.95");
    }

    @Test
    void everyMethodCanReadAtLeastOneFormat() {
        assertThat(Catalogue.complete().methods())
                .allSatisfy(method -> assertThat(InputFormats.all().stream()
                                .map(InputFormat::tallies)
                                .anyMatch(tallies -> tallies.contains(method.tallyType())))
                        .as(method.id())
                        .isTrue());
    }

    @Test
    void rankPrintsOneJsonObjectForMachines() throws IOException {
        Path file = write("games.csv", GAMES);

        assertThat(run(
                        "rank",
                        "--method",
                        "bradley-terry-mle",
                        "--set",
                        "level=0.9",
                        "--input",
                        file.toString(),
                        "--json"))
                .as(err.toString())
                .isZero();

        JsonNode json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.path("method").asString()).isEqualTo("bradley-terry-mle");
        assertThat(json.path("input").asString()).isEqualTo(file.toString());
        assertThat(json.path("parameters").path("level").asDouble()).isEqualTo(0.9);
        assertThat(json.path("items")).hasSize(3);
        JsonNode best = json.path("items").get(0);
        assertThat(best.path("id").asString()).isEqualTo("x");
        assertThat(best.path("rank").asInt()).isEqualTo(1);
        assertThat(best.path("tier").asInt()).isEqualTo(1);
        assertThat(best.path("low").asDouble()).isLessThan(best.path("score").asDouble());
        assertThat(best.path("high").asDouble())
                .isGreaterThan(best.path("score").asDouble());
        assertThat(best.path("bestRank").asInt()).isEqualTo(1);
        assertThat(best.path("worstRank").asInt()).isBetween(1, 3);
        assertThat(json.path("diagnostics").path("converged").isNumber()).isTrue();
        assertThat(json.path("warnings").isArray()).isTrue();
        assertThat(json.has("noEstimate")).isFalse();
    }

    @Test
    void rankHasNoNumbersWhereThereIsNoEstimate() throws IOException {
        Path file = write("games.csv", "a,b,wins_a,wins_b,ties\nx,y,3,0,0\n");

        assertThat(run("rank", "--method", "bradley-terry-mle", "--input", file.toString(), "--json"))
                .isZero();

        JsonNode json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.path("noEstimate").path("reason").asString()).isNotBlank();
        assertThat(json.path("noEstimate").path("groups")).hasSize(2);
        for (JsonNode item : json.path("items")) {
            assertThat(item.path("score").isNull()).isTrue();
            assertThat(item.path("low").isNull()).isTrue();
        }
    }

    @Test
    void rankPrintsATableForPeople() throws IOException {
        Path file = write("games.csv", GAMES);

        assertThat(run("rank", "--method", "win-rate", "--input", file.toString(), "--explain"))
                .isZero();

        assertThat(out.toString()).contains("rank", "item", "score", "could be").contains("; rank 1");
    }

    @Test
    void theTableHasTheColumnsOfAnIntervalOnlyIfAnItemHasOne() throws IOException {
        Path games = write("games.csv", GAMES);
        Path ballots = write("ballots.txt", "42: M>N>C>K\n26: N>C>K>M\n15: C>K>N>M\n17: K>C>N>M\n");

        assertThat(run("rank", "--method", "bradley-terry-mle", "--input", games.toString()))
                .isZero();
        assertThat(out.toString()).containsPattern("score +low +high +could be");

        out.getBuffer().setLength(0);
        assertThat(run("rank", "--method", "borda", "--input", ballots.toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).containsPattern("score +could be");
    }

    @Test
    void theSeatsMayStandInTheIdOrBeSet() throws IOException {
        Path file = write("ballots.txt", "42: M>N>C>K\n26: N>C>K>M\n15: C>K>N>M\n17: K>C>N>M\n");

        assertThat(run("rank", "--method", "stv-meek-2", "--input", file.toString(), "--json"))
                .as(err.toString())
                .isZero();
        JsonNode byId = JsonMapper.shared().readTree(out.toString());
        out.getBuffer().setLength(0);
        assertThat(run("rank", "--method", "stv-meek", "--set", "seats=2", "--input", file.toString(), "--json"))
                .isZero();

        assertThat(JsonMapper.shared().readTree(out.toString())).isEqualTo(byId);
        assertThat(byId.path("parameters").path("seats").asInt()).isEqualTo(2);
    }

    @Test
    void aMethodThatAPublisherBringsAlongIsFoundByItsIdAndTakesParameters() throws IOException {
        Path file = write(
                "votes.csv",
                "timestamp,datetime,comment-id,voter-id,vote\n1420761600000,x,7,1,-1\n1420761601000,x,7,2,0\n"
                        + "1420761602000,x,8,1,1\n");

        assertThat(run("rank", "--method", "most-votes", "--set", "perVote=10", "--input", file.toString(), "--json"))
                .as(err.toString())
                .isZero();

        JsonNode best =
                JsonMapper.shared().readTree(out.toString()).path("items").get(0);
        assertThat(best.path("id").asString()).isEqualTo("7");
        assertThat(best.path("score").asDouble()).isEqualTo(20);
    }

    @Test
    void whatIsWrongWithACallIsSaidInOneLine() throws IOException {
        Path games = write("games.csv", GAMES);
        Path broken = write("broken.csv", "a,b,wins_a,wins_b,ties\nx,y,many,0,0\n");

        assertRefused("--input: expected a file", "rank", "--method", "schulze", "--input", games.toString());
        assertRefused("broken.csv:2:5: found \"many\"", "rank", "--method", "win-rate", "--input", broken.toString());
        assertRefused("method: expected a ranking method", "rank", "--method", "x", "--input", games.toString());
        assertRefused(
                "parameter of win-rate: expected",
                "rank",
                "--method",
                "win-rate",
                "--set",
                "a=1",
                "--input",
                games.toString());
        assertRefused("level is 2.0", "rank", "--method", "win-rate", "--set", "level=2", "--input", games.toString());
        assertRefused(
                "--format: expected one of",
                "rank",
                "--method",
                "win-rate",
                "--format",
                "y",
                "--input",
                games.toString());
        assertRefused(
                "no such file",
                "rank",
                "--method",
                "win-rate",
                "--input",
                folder.resolve("none").toString());
        assertRefused(
                "folder: expected a folder", "verify", folder.resolve("none").toString());
    }

    @Test
    void verifyEndsWithItsCountsAndSaysWhatFailed() throws IOException {
        String head = "{\"schema\":\"crowd-golden/1\",\"family\":\"x\",\"cases\":[";
        String input = "\"input\":{\"kind\":\"probability\",\"inline\":[0.975]}";
        write(
                "cases.json",
                head + "{\"id\":\"right\",\"algorithm\":\"normal-quantile\"," + input
                        + ",\"expected\":{\"z\":[1.95996398454]},\"tolerance\":{\"abs\":1e-9}},"
                        + "{\"id\":\"wrong\",\"algorithm\":\"normal-quantile\"," + input
                        + ",\"expected\":{\"z\":[2.0]},\"tolerance\":{\"abs\":1e-9}}]}");

        assertThat(run("verify", folder.toString())).isEqualTo(1);

        assertThat(out.toString()).contains("failed wrong", "expected 2.0").doesNotContain("failed right");
        assertThat(out.toString().strip()).endsWith("{\"passed\":1,\"failed\":1,\"unsupported\":0}");
    }

    private void assertRefused(String message, String... arguments) {
        err.getBuffer().setLength(0);
        assertThat(run(arguments)).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains(message).doesNotContain("Exception");
    }

    private int run(String... arguments) {
        return RankingLab.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
