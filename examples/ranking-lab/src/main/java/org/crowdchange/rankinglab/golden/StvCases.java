package org.crowdchange.rankinglab.golden;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.crowdchange.ranking.ranked.StvMeek;
import org.crowdchange.ranking.ranked.StvMethod;
import org.crowdchange.ranking.ranked.StvQuota;
import org.crowdchange.ranking.ranked.StvReport;
import org.crowdchange.ranking.ranked.StvScottish;
import org.crowdchange.ranking.ranked.StvWarren;
import org.crowdchange.ranking.ranked.StvWig;
import org.crowdchange.tally.RankedTally;
import tools.jackson.databind.JsonNode;

/**
 * The single transferable vote: who is elected. The reference breaks ties by the numbers of the candidates, and so do
 * these checks, with numbers of one length in place of the ids, which compare as texts.
 */
final class StvCases implements Family {
    private static final Pattern ID = Pattern.compile("(stv-[a-z-]+)-([0-9]+)");
    private static final int MOST_SEATS = 100;

    private static final Map<String, IntFunction<StvMethod>> METHODS = Map.of(
            "stv-scottish", StvScottish::new,
            "stv-meek", StvMeek::new,
            "stv-warren", StvWarren::new,
            "stv-wig-droop", seats -> new StvWig(StvQuota.DROOP, seats),
            "stv-wig-nb", seats -> new StvWig(StvQuota.NEWLAND_BRITTON, seats));

    private static final Map<StvQuota, String> QUOTAS = Map.of(StvQuota.DROOP, "droop", StvQuota.NEWLAND_BRITTON, "nb");

    @Override
    public Map<String, Check> checks() {
        Map<String, Check> checks = new HashMap<>();
        METHODS.keySet()
                .forEach(id -> IntStream.rangeClosed(1, MOST_SEATS)
                        .forEach(seats -> checks.put(id + "-" + seats, StvCases::elected)));
        return checks;
    }

    private static void elected(GoldenCase golden, Differences differences) {
        StvMethod method = method(golden);
        RankedTally tally = RankedInputs.read(golden).renamed(id -> String.format("%09d", Integer.parseInt(id)));
        StvReport report = method.count(tally);
        JsonNode expected = golden.expected();
        if (expected.has("error")) {
            differences.equal("no estimate", true, report.noEstimate().isPresent());
            return;
        }
        String reason = report.noEstimate().map(none -> none.reason()).orElse("");
        differences.equal("reason of no estimate", "", reason);
        differences.equal(
                "elected",
                EliminationCases.numbers(expected.path("winners")),
                EliminationCases.numbers(report.elected()));
    }

    private static StvMethod method(GoldenCase golden) {
        Matcher id = ID.matcher(golden.algorithm());
        if (!id.matches()) {
            throw new UnsupportedCaseException("the algorithm \"" + golden.algorithm() + "\"");
        }
        int seats = golden.parameters().path("num_seats").asInt(Integer.parseInt(id.group(2)));
        StvMethod method = Objects.requireNonNull(METHODS.get(id.group(1))).apply(seats);
        if (method instanceof StvWig wig) {
            String rule = golden.parameters().path("quota_rule").asString(QUOTAS.get(wig.quota()));
            if (!rule.equals(QUOTAS.get(wig.quota()))) {
                throw new UnsupportedCaseException("the quota \"" + rule + "\" for " + golden.algorithm());
            }
        }
        return method;
    }
}
