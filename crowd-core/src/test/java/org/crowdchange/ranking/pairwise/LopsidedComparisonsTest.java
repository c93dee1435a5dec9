package org.crowdchange.ranking.pairwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.PairwiseTally;
import org.junit.jupiter.api.Test;

/** Many ties here and hardly any there: Newton's steps lead far beyond the top, to where nothing slopes any more. */
class LopsidedComparisonsTest {

    @Test
    void raoKupperFindsTheTopBesideHundredsOfTies() {
        Ranking ranking = new RaoKupper(0.95)
                .rank(PairwiseTally.builder()
                        .add("a", "b", 0, 0, 288)
                        .add("c", "a", 11, 1, 0)
                        .build());

        // Minus the log-likelihood minimised by a grid over the two free numbers, refined to six digits.
        assertThat(score(ranking, "c") - score(ranking, "a")).isCloseTo(7.965560, within(1e-5));
        assertThat(score(ranking, "a")).isEqualTo(score(ranking, "b"));
        assertConverged(ranking);
    }

    @Test
    void raoKupperFindsTheTopBesideThousandsOfTies() {
        assertConverged(new RaoKupper(0.95)
                .rank(PairwiseTally.builder()
                        .add("a", "10", 3, 0, 5972)
                        .add("f", "a", 19, 1, 0)
                        .build()));
    }

    private static double score(Ranking ranking, String item) {
        return ranking.find(item).orElseThrow().score();
    }

    private static void assertConverged(Ranking ranking) {
        assertThat(ranking.diagnostics())
                .filteredOn(term -> term.name().equals("converged"))
                .extracting(Term::value)
                .containsExactly(1.0);
    }
}
