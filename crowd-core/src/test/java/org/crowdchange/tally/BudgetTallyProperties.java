package org.crowdchange.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crowdchange.tally.BudgetArbitraries.Cast;

class BudgetTallyProperties extends TallyLaws<BudgetTally> {
    // So that the sums of the laws stay within the limit.
    private static final long MOST = BudgetTally.MAX_VOTES >> 10;

    @Override
    protected BudgetTally empty() {
        return BudgetTally.empty();
    }

    @Override
    protected TallyForm<BudgetTally> form() {
        return BudgetTally.FORM;
    }

    @Provide
    @Override
    protected Arbitrary<BudgetTally> tallies() {
        return BudgetArbitraries.tallies(MOST);
    }

    @Provide
    @Override
    protected Arbitrary<BudgetTally> votes() {
        return BudgetArbitraries.votes(MOST);
    }

    @Provide
    Arbitrary<List<Cast>> casts() {
        return BudgetArbitraries.casts(MOST).list().ofMaxSize(8);
    }

    @Property(tries = 200)
    void theOrderOfBallotsAndOfProjectsOnThemMakesNoDifference(
            @ForAll("casts") List<Cast> casts, @ForAll Random random) {
        List<Cast> shuffled = new ArrayList<>();
        for (Cast cast : casts) {
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < cast.points().size(); i++) {
                order.add(i);
            }
            Collections.shuffle(order, random);
            shuffled.add(new Cast(
                    order.stream().map(cast.items()::get).toList(),
                    order.stream().map(cast.points()::get).toList(),
                    cast.times()));
        }
        Collections.shuffle(shuffled, random);

        assertThat(BudgetArbitraries.ballots(shuffled)).isEqualTo(BudgetArbitraries.ballots(casts));
    }

    @Property(tries = 200)
    void everyVoterIsCounted(@ForAll("casts") List<Cast> casts) {
        assertThat(BudgetArbitraries.ballots(casts).votes())
                .isEqualTo(casts.stream().mapToLong(Cast::times).sum());
    }
}
