package org.crowdchange.ranking.ranked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crowdchange.ranking.ranked.Elections.TENNESSEE;
import static org.crowdchange.ranking.ranked.Elections.sentence;
import static org.crowdchange.ranking.ranked.Elections.tiers;

import org.crowdchange.tally.RankedTally;
import org.junit.jupiter.api.Test;

class PositionalMethodsTest {

    /** Two who name A only, one who ties B and C first, and one who ranks all. */
    private static final RankedTally SHORT = Elections.of("2: A", "1: B=C>A", "1: C>B>A");

    @Test
    void tennesseeByPlaces() {
        // Borda and plurality: https://en.wikipedia.org/wiki/Borda_count; the others by hand.
        assertThat(new Borda().scores(TENNESSEE)).containsExactly(173, 107, 126, 194);
        assertThat(new Plurality().scores(TENNESSEE)).containsExactly(15, 17, 42, 26);
        assertThat(new AntiPlurality().scores(TENNESSEE)).containsExactly(0, -42, -58, 0);
        assertThat(new BordaSymmetric().scores(TENNESSEE)).containsExactly(46, -86, -48, 88);
        assertThat(tiers(new Dowdall().rank(TENNESSEE))).isEqualTo("Nashville>Memphis>Chattanooga>Knoxville");
        assertThat(sentence(new Borda().rank(TENNESSEE), "Nashville"))
                .isEqualTo("194 points from 100 ballots; rank 1.");
        assertThat(sentence(new Plurality().rank(TENNESSEE), "Memphis"))
                .isEqualTo("First on 42 of 100 ballots; rank 1.");
    }

    @Test
    void whatIsLeftOutAndWhatIsTiedGetsWhatTheParametersSay() {
        // Points on the three kinds of ballots: A, B, C.
        assertThat(new Borda().scores(SHORT)).containsExactly(4, 2 * 0.5 + 1.5 + 1, 2 * 0.5 + 1.5 + 2);
        assertThat(new Borda(TiedPlaces.PESSIMISTIC, Unranked.TIED_LAST).scores(SHORT))
                .containsExactly(4, 2, 3);
        assertThat(new Borda(TiedPlaces.OPTIMISTIC, Unranked.TIED_LAST).scores(SHORT))
                .containsExactly(4, 5, 6);
        assertThat(new Borda(TiedPlaces.AVERAGED, Unranked.ZERO).scores(SHORT)).containsExactly(4, 2.5, 3.5);
        assertThat(new Dowdall(TiedPlaces.PESSIMISTIC, Unranked.ZERO).scores(SHORT))
                .containsExactly(2 + 2 / 3.0, 1, 1.5);
        assertThat(new Plurality().scores(SHORT)).containsExactly(2, 0, 1);
        assertThat(new Plurality(SharedPlace.SHARED).scores(SHORT)).containsExactly(2, 0.5, 1.5);
        assertThat(new Plurality(SharedPlace.EACH).scores(SHORT)).containsExactly(2, 1, 2);
        assertThat(new AntiPlurality().scores(SHORT)).containsExactly(-2, -1, -1);
        assertThat(new AntiPlurality(SharedPlace.IGNORED).scores(SHORT)).containsExactly(-2, 0, 0);
        assertThat(new AntiPlurality(SharedPlace.EACH).scores(SHORT)).containsExactly(-2, -2, -2);
    }

    @Test
    void sharesThatAddUpToTheSameTie() {
        // Three thirds are one, though in floating point 1/10 ten times is not.
        RankedTally tally = Elections.of("10: A=C=D=E=F=G=H=I=J=K", "1: B");

        assertThat(new Plurality(SharedPlace.SHARED).rank(tally).tiers()).hasSize(1);
    }

    @Test
    void dowdallAddsFractionsExactly() {
        // A: 1/2 + 1/3 + 1/6 = 1 = B
        RankedTally tally = Elections.of("1: c>A>d>e>f>g>B", "1: c>d>A>e>f>g", "1: c>d>e>f>g>A", "1: h>i>j>k");

        double[] scores = new Dowdall(TiedPlaces.AVERAGED, Unranked.ZERO).scores(tally);

        assertThat(scores[tally.indexOf("A")])
                .isEqualTo(scores[tally.indexOf("h")])
                .isEqualTo(1);
    }
}
