package org.crowdchange.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RankingValuesTest {

    @Test
    void anExplanationNamesItsTermsWhenAskedForAnother() {
        Explanation explanation = new Explanation(
                "rota", "wilson", 0.69, "41 of 50 agreed.", List.of(new Term("agree", 41, "votes in favour")));

        assertThat(explanation.value("agree")).isEqualTo(41);
        assertThatThrownBy(() -> explanation.value("stars"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no term \"stars\"; there are [agree]");
    }

    @Test
    void anExplanationKeepsItsTermsWhenTheCallersListChanges() {
        List<Term> terms = new ArrayList<>(List.of(new Term("agree", 41, "votes in favour")));
        Explanation explanation = new Explanation("rota", "wilson", 0.69, "41 of 50 agreed.", terms);

        terms.clear();

        assertThat(explanation.terms()).hasSize(1);
    }

    @Test
    void anIntervalHasFiniteEndsTheLowerFirst() {
        assertThat(new Interval(1, 1).low()).isEqualTo(1);
        assertThatThrownBy(() -> new Interval(2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the interval is 2.0 to 1.0; expected finite ends, the lower first");
        assertThatThrownBy(() -> new Interval(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(0, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ranksOutOfOrderAreRefused() {
        assertThatThrownBy(() -> item(1, 3, 4, 5, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> item(1, 3, 2, 2, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> item(1, 3, 0, 3, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> item(4, 3, 3, 3, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> item(1, 1, 1, 1, Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> item(1, 1, 1, 1, 0, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTierHoldsAtLeastOneItem() {
        assertThatThrownBy(() -> new Tier(1, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tier(0, List.of(item(1, 1, 1, 1, 0, 0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMethodIsNamedInSmallLetters() {
        assertThat(new MethodDescription("equal-shares-2", BallotKind.BUDGET, "Fair.", "Plain counting").id())
                .isEqualTo("equal-shares-2");
        for (String id : List.of("", "Wilson", "2nd", "my method", "caf\u00e9")) {
            assertThatThrownBy(() -> new MethodDescription(id, BallotKind.OPINION, "Fair.", "Plain counting"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("\"" + id + "\"");
        }
        assertThatThrownBy(() -> new MethodDescription("mine", BallotKind.OPINION, "Fair.", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the source is blank; expected some text");
    }

    @Test
    void aParameterIsANumberATextOrATruthValue() {
        assertThat(new Parameter("level", 0.95, "").value()).isEqualTo(0.95);
        assertThatThrownBy(() -> new Parameter("level", List.of(), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parameter level");
    }

    private static RankedItem item(int tier, int rank, int best, int worst, double score, long evidence) {
        return new RankedItem("rota", true, tier, rank, best, worst, score, Optional.empty(), evidence);
    }
}
