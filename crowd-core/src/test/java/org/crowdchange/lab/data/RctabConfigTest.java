package org.crowdchange.lab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.crowdchange.ranking.TieBreak;
import org.crowdchange.ranking.ranked.StvRctab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RctabConfigTest {

    private static final String JSON = """
            {
              "outputSettings": {"contestName": "Mayor"},
              "cvrFileSources": [{"firstVoteColumnIndex": "4", "overvoteLabel": "overvote",
                  "skippedRankLabel": "undervote", "undeclaredWriteInLabel": "UWI"}],
              "candidates": [{"name": "Ann", "excluded": false, "aliases": ["ANN"]}],
              "rules": {"winnerElectionMode": "singleWinnerMajority", "numberOfWinners": "1",
                  "overvoteRule": "exhaustImmediately", "maxSkippedRanksAllowed": "unlimited",
                  "maxRankingsAllowed": "15", "decimalPlacesForVoteArithmetic": "5", "batchElimination": true,
                  "hareQuota": false}
            }
            """;

    @Test
    void saysHowBallotsAreReadAndCounted() {
        RctabConfig config = read(JSON);

        assertThat(config.contest()).isEqualTo("Mayor");
        assertThat(config.ballots().firstRank()).isEqualTo(3);
        assertThat(config.ballots().maximumSkipped()).isEqualTo(CvrRules.ANY_NUMBER);
        assertThat(config.ballots().candidates()).containsEntry("ANN", "Ann").containsEntry("Ann", "Ann");
        assertThat(config.rule())
                .isEqualTo(
                        new StvRctab(StvRctab.Mode.MAJORITY, 1, 5, true, RctabConfig.WRITE_INS, TieBreak.ITEM_ORDER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"hareQuota\": false|\"hareQuota\": true|true for hareQuota; expected false, for the other is not known"
                        + " here",
                "\"1\"|\"one\"|one for numberOfWinners; expected a whole number",
                "exhaustImmediately|guess|guess for overvoteRule; expected alwaysSkipToNextRank or exhaustImmediately",
                "\"excluded\": false|\"excluded\": true|Ann excluded for candidates; expected none excluded, for that is"
                        + " not known here",
                "singleWinnerMajority|lot|lot for winnerElectionMode; expected one of [bottomsUp,"
                        + " multiWinnerAllowMultipleWinnersPerRound, multiWinnerAllowOnlyOneWinnerPerRound,"
                        + " singleWinnerMajority]"
            })
    void whatIsNotKnownIsRefused(String good, String bad, String message) {
        assertThatThrownBy(() -> read(JSON.replace(good, bad)))
                .isInstanceOf(DataFormatException.class)
                .hasMessage("x.json:1:1: found " + message);
    }

    @Test
    void whatIsNoConfigurationIsRefused() {
        assertThatThrownBy(() -> read("{")).isInstanceOf(DataFormatException.class);
        assertThatThrownBy(() -> read("{}"))
                .hasMessage("x.json:1:1: found 0 sources for cvrFileSources and rules; expected rules and one source");
    }

    private static RctabConfig read(String json) {
        return RctabConfig.read(new DataFile("x.json", json));
    }
}
