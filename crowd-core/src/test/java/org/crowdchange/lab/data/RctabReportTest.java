package org.crowdchange.lab.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crowdchange.lab.data.CastVoteRecords.End;
import org.crowdchange.ranking.ranked.StvEvent;
import org.crowdchange.ranking.ranked.StvReport;
import org.crowdchange.ranking.ranked.StvRound;
import org.crowdchange.tally.RankedTally;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every round of the counts that RCTab publishes with its tests, where they are at hand. */
class RctabReportTest {

    private static final Map<String, End> INACTIVE =
            Map.of("exhaustedChoices", End.CHOICES, "overvotes", End.OVERVOTE, "skippedRankings", End.SKIPPED);

    @ParameterizedTest
    @CsvSource({
        "2015_portland_mayor, 2015_portland_mayor",
        "2013_minneapolis_park, 2013_minneapolis_park",
        "2013_minneapolis_park_bottoms_up, 2013_minneapolis_park"
    })
    void everyRoundIsAsInThePublishedReport(String contest, String ballots) {
        JsonNode expected = JsonMapper.shared()
                .readTree(shared(contest + "_expected_detailed_report.json").text());
        RctabConfig config = RctabConfig.read(shared(contest + "_config.json"));
        CastVoteRecords records = CastVoteRecordReader.read(shared(ballots + "_cvr.csv.gz"), config.ballots());

        StvReport report = config.rule().count(records.ballots());

        JsonNode summary = expected.path("summary");
        assertThat(records.undervotes()).isEqualTo(summary.path("undervotes").asLong());
        assertThat(records.undervotes() + records.ballots().total())
                .isEqualTo(summary.path("totalNumBallots").asLong(-1));
        JsonNode rounds = expected.path("results");
        assertThat(report.rounds()).hasSize(rounds.size());
        boolean nobodyElected = true;
        for (StvRound round : report.rounds()) {
            compare(round, rounds.get(round.number() - 1), records, nobodyElected);
            nobodyElected &= round.events().stream().allMatch(event -> event.kind() == StvEvent.Kind.EXCLUDED);
        }
    }

    private static void compare(StvRound round, JsonNode expected, CastVoteRecords records, boolean nobodyElected) {
        assertThat(round.number()).isEqualTo(expected.path("round").asInt());
        assertThat(round.quota()).isEqualByComparingTo(decimal(expected.path("threshold")));
        assertThat(plain(round.tally())).isEqualTo(plain(expected.path("tally")));
        JsonNode inactive = expected.path("inactiveBallots");
        BigDecimal exhausted = BigDecimal.ZERO;
        for (Map.Entry<String, JsonNode> each : inactive.properties()) {
            exhausted = exhausted.add(decimal(each.getValue()));
        }
        assertThat(round.exhausted()).isEqualByComparingTo(exhausted);
        if (nobodyElected) {
            // Later a ballot may be exhausted though it ranks somebody elected, and only in part.
            INACTIVE.forEach((name, end) -> assertThat(
                            exhausted(records.byEnd().get(end), round.tally().keySet()))
                    .as("%s of round %d", name, round.number())
                    .isEqualByComparingTo(decimal(inactive.path(name))));
        }

        Set<String> elected = new TreeSet<>();
        Set<String> eliminated = new TreeSet<>();
        Map<String, Map<String, String>> transfers = new TreeMap<>();
        for (JsonNode result : expected.path("tallyResults")) {
            String name =
                    result.path("elected").asString(result.path("eliminated").asString());
            (result.has("elected") ? elected : eliminated).add(name);
            if (!result.path("transfers").isEmpty()) {
                transfers.put(name, plain(result.path("transfers")));
            }
        }
        Set<String> ownElected = new TreeSet<>();
        Set<String> ownEliminated = new TreeSet<>();
        Map<String, Map<String, String>> ownTransfers = new TreeMap<>();
        for (StvEvent event : round.events()) {
            Map<String, BigDecimal> moved = new TreeMap<>(event.transfers());
            moved.put("exhausted", event.exhausted());
            moved.put("residual surplus", event.lost());
            moved.values().removeIf(votes -> votes.signum() == 0);
            if (!moved.isEmpty()) {
                ownTransfers.put(event.item(), plain(moved));
            }
            switch (event.kind()) {
                case ELECTED, ELECTED_TO_FILL -> ownElected.add(event.item());
                case EXCLUDED -> ownEliminated.add(event.item());
                case SURPLUS -> assertThat(ownElected).contains(event.item());
            }
        }
        assertThat(ownElected).isEqualTo(elected);
        assertThat(ownEliminated).isEqualTo(eliminated);
        assertThat(ownTransfers).isEqualTo(transfers);
    }

    /** How many ballots rank nobody who is still there. */
    private static BigDecimal exhausted(RankedTally tally, Set<String> there) {
        RankedTally left = tally.restricted(there::contains);
        long exhausted = 0;
        for (int b = 0; b < left.ballots(); b++) {
            exhausted += left.length(b) == 0 ? left.weight(b) : 0;
        }
        return BigDecimal.valueOf(exhausted);
    }

    private static Map<String, String> plain(JsonNode numbers) {
        Map<String, BigDecimal> decimals = new TreeMap<>();
        numbers.properties().forEach(each -> decimals.put(each.getKey(), decimal(each.getValue())));
        return plain(decimals);
    }

    private static Map<String, String> plain(Map<String, BigDecimal> numbers) {
        Map<String, String> plain = new TreeMap<>();
        numbers.forEach((name, number) ->
                plain.put(name, number.setScale(20).stripTrailingZeros().toPlainString()));
        return plain;
    }

    private static BigDecimal decimal(JsonNode text) {
        return new BigDecimal(text.asString());
    }

    private static DataFile shared(String name) {
        Path path = Path.of(System.getProperty("crowd.shared", "shared"), "data", "rctab")
                .resolve(name);
        Assumptions.assumeTrue(Files.exists(path), "there is no such data: no rctab/" + name + " under crowd.shared");
        return DataFile.read(path);
    }
}
