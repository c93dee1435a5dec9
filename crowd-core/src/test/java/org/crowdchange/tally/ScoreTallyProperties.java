package org.crowdchange.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.crowdchange.tally.ScoreArbitraries.Entry;

@PropertyDefaults(tries = 150)
class ScoreTallyProperties extends TallyLaws<ScoreTally> {

    private static final long MOST = 1L << 34;

    @Override
    protected ScoreTally empty() {
        return ScoreTally.empty();
    }

    @Override
    protected TallyForm<ScoreTally> form() {
        return ScoreTally.FORM;
    }

    @Provide
    @Override
    protected Arbitrary<ScoreTally> tallies() {
        return ScoreArbitraries.tallies(ScoreArbitraries.levels(), MOST);
    }

    @Provide
    @Override
    protected Arbitrary<ScoreTally> votes() {
        return entries().map(ScoreArbitraries::tally);
    }

    @Provide
    Arbitrary<List<Entry>> entries() {
        return ScoreArbitraries.entries(ScoreArbitraries.levels(), MOST);
    }

    @Property
    void theBuilderDoesNotCareForTheOrderOfItsCalls(@ForAll("entries") List<Entry> entries, @ForAll Random random) {
        List<Entry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);

        assertThat(ScoreArbitraries.tally(shuffled)).isEqualTo(ScoreArbitraries.tally(entries));
    }

    @Property
    void aLiveLogAndRowsOfADatabaseGiveTheSameBits(@ForAll("entries") List<Entry> entries, @ForAll Random random) {
        ScoreTally.Builder live = ScoreTally.builder();
        ScoreTally.Builder rows = ScoreTally.builder();
        for (Entry entry : entries) {
            long few = entry.count() % 5;
            rows.add(entry.item(), entry.level(), few);
            for (int i = 0; i < few; i++) {
                // A change of mind: another score first.
                int other = random.nextInt(5);
                live.add(entry.item(), other).add(entry.item(), entry.level()).remove(entry.item(), other);
            }
        }

        assertThat(ScoreTally.FORM.toBytes(live.build())).isEqualTo(ScoreTally.FORM.toBytes(rows.build()));
        assertThat(live.build()).isEqualTo(rows.build());
    }

    @Property
    void allWaysToLookAtAnItemAgree(@ForAll("tallies") ScoreTally tally) {
        for (int i = 0; i < tally.size(); i++) {
            long votes = 0;
            long sum = 0;
            for (int k = 0; k < tally.levels(i); k++) {
                assertThat(tally.count(i, k)).isPositive();
                assertThat(tally.count(tally.item(i), tally.level(i, k))).isEqualTo(tally.count(i, k));
                assertThat(k == 0 || tally.level(i, k - 1) < tally.level(i, k)).isTrue();
                assertThat(tally.level(i, k))
                        .isBetween(tally.lowest().orElseThrow(), tally.highest().orElseThrow());
                votes += tally.count(i, k);
                sum += tally.level(i, k) * tally.count(i, k);
            }
            assertThat(tally.indexOf(tally.item(i))).isEqualTo(i);
            assertThat(tally.votes(i)).isEqualTo(votes);
            assertThat(tally.sum(i)).isEqualTo(sum);
            assertThat(votes > 0 || tally.declared(i)).isTrue();
        }
    }
}
