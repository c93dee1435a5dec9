package org.crowdchange.rankinglab.golden;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DifferencesTest {
    private final Differences differences = new Differences(new Tolerance(0.01, 0));

    @Test
    void aCheckThatComparesNothingHasFailed() {
        assertThat(differences.found()).containsExactly("nothing was compared");
    }

    @Test
    void whatDiffersIsNamedWithBothValues() {
        differences.number("mean", json("0.5"), 0.505);
        differences.number("share", json("0.5"), 0.6);
        differences.equal("winner", "a", "b");
        differences.numbers("scores", json("[1, 2]"), 1, 2, 3);
        differences.number("limit", json("\"Infinity\""), Double.POSITIVE_INFINITY);

        assertThat(differences.found())
                .containsExactly(
                        "share is 0.6, expected 0.5", "winner is b, expected a", "scores: length is 3, expected 2");
    }

    @Test
    void whatWasComparedWithoutDifferenceHasPassed() {
        differences.equal("winner", "a", "a");

        assertThat(differences.found()).isEmpty();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
