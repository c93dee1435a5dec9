package org.crowdchange.lab.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.ranking.ranked.StvRctab;
import org.crowdchange.ranking.ranked.StvRctab.Mode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A contest as the tabulator RCTab is configured for it, in its JSON format: how the cast-vote record is read, and by which
 * rules it is counted.
 *
 * <p>Settings that have no counterpart here are refused rather than passed over. Tie-breaks are not: of candidates
 * with equal votes the last in item order is excluded, as by RCTab's "use candidate order" if the candidates stand in
 * alphabetical order; whether that mattered the report says.
 *
 * @param contest the name of the contest
 * @param ballots how the cast-vote record is read; candidates that are excluded count as nobody
 * @param rule by which rules it is counted
 */
public record RctabConfig(String contest, CvrRules ballots, StvRctab rule) {
    /** The item that undeclared write-ins count for, as RCTab's reports call it. */
    public static final String WRITE_INS = "Undeclared Write-ins";

    private static final Map<String, Mode> MODES = Map.of(
            "singleWinnerMajority", Mode.MAJORITY,
            "multiWinnerAllowMultipleWinnersPerRound", Mode.SEVERAL_PER_ROUND,
            "multiWinnerAllowOnlyOneWinnerPerRound", Mode.ONE_PER_ROUND,
            "bottomsUp", Mode.BOTTOMS_UP);

    private static final List<String> UNKNOWN_FLAGS = List.of(
            "nonIntegerWinningThreshold",
            "doesFirstRoundDetermineThreshold",
            "hareQuota",
            "continueUntilTwoCandidatesRemain");

    /**
     * Reads a configuration.
     *
     * @throws DataFormatException if it is not JSON, or asks for what is not known here
     */
    public static RctabConfig read(DataFile file) {
        JsonNode json;
        try {
            json = JsonMapper.shared().readTree(file.text());
        } catch (JacksonException e) {
            throw Position.startOf(file.name()).refuse("no JSON (" + e.getOriginalMessage() + ")", "a configuration");
        }
        JsonNode rules = json.path("rules");
        JsonNode sources = json.path("cvrFileSources");
        if (sources.size() != 1 || rules.isMissingNode()) {
            throw refuse(file, "cvrFileSources and rules", sources.size() + " sources", "rules and one source");
        }
        for (String flag : UNKNOWN_FLAGS) {
            if (rules.path(flag).asBoolean(false)) {
                throw refuse(file, flag, "true", "false, for the other is not known here");
            }
        }
        if (number(file, rules, "minimumVoteThreshold", 0) > 0) {
            throw refuse(file, "minimumVoteThreshold", "more than 0", "0, for the other is not known here");
        }
        return new RctabConfig(
                json.path("outputSettings").path("contestName").asString(""),
                ballots(file, json, sources.get(0), rules),
                rule(file, rules));
    }

    private static CvrRules ballots(DataFile file, JsonNode json, JsonNode source, JsonNode rules) {
        Map<String, String> candidates = new HashMap<>();
        for (JsonNode candidate : json.path("candidates")) {
            String name = candidate.path("name").asString("");
            if (candidate.path("excluded").asBoolean(false)) {
                throw refuse(file, "candidates", name + " excluded", "none excluded, for that is not known here");
            }
            candidates.put(name, name);
            candidate.path("aliases").forEach(alias -> candidates.put(alias.asString(), name));
        }
        String overvotes = rules.path("overvoteRule").asString("");
        if (!overvotes.equals("alwaysSkipToNextRank") && !overvotes.equals("exhaustImmediately")) {
            throw refuse(file, "overvoteRule", overvotes, "alwaysSkipToNextRank or exhaustImmediately");
        }
        return new CvrRules(
                number(file, source, "firstVoteColumnIndex", 1) - 1,
                number(file, rules, "maxRankingsAllowed", 0),
                source.path("overvoteLabel").asString(""),
                source.path("skippedRankLabel").asString(""),
                source.path("undeclaredWriteInLabel").asString(""),
                WRITE_INS,
                overvotes.equals("exhaustImmediately"),
                number(file, rules, "maxSkippedRanksAllowed", CvrRules.ANY_NUMBER),
                rules.path("exhaustOnDuplicateCandidate").asBoolean(false),
                candidates);
    }

    private static StvRctab rule(DataFile file, JsonNode rules) {
        String name = rules.path("winnerElectionMode").asString("");
        Mode mode = MODES.get(name);
        if (mode == null) {
            throw refuse(
                    file,
                    "winnerElectionMode",
                    name,
                    "one of " + MODES.keySet().stream().sorted().toList());
        }
        return new StvRctab(
                mode,
                number(file, rules, "numberOfWinners", 1),
                number(file, rules, "decimalPlacesForVoteArithmetic", 4),
                rules.path("batchElimination").asBoolean(false),
                WRITE_INS,
                TieBreak.ITEM_ORDER);
    }

    /** A number that is mostly written as a text. */
    private static int number(DataFile file, JsonNode json, String name, int otherwise) {
        String text = json.path(name).asString("");
        if (text.isEmpty() || text.equals("unlimited") || text.equals("max")) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw refuse(file, name, text, "a whole number");
        }
    }

    private static DataFormatException refuse(DataFile file, String what, String found, String expected) {
        return Position.startOf(file.name()).refuse(found + " for " + what, expected);
    }
}
