package org.crowdchange.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crowdchange.tally.PairwiseArbitraries.Entry;

class PairwiseTallyProperties extends TallyLaws<PairwiseTally> {

    private static final long MOST = 1L << 40;

    @Override
    protected PairwiseTally empty() {
        return PairwiseTally.empty();
    }

    @Override
    protected TallyForm<PairwiseTally> form() {
        return PairwiseTally.FORM;
    }

    @Provide
    @Override
    protected Arbitrary<PairwiseTally> tallies() {
        return PairwiseArbitraries.tallies(MOST);
    }

    @Provide
    @Override
    protected Arbitrary<PairwiseTally> votes() {
        return entries().map(PairwiseArbitraries::tally);
    }

    @Provide
    Arbitrary<List<Entry>> entries() {
        return PairwiseArbitraries.entries(MOST);
    }

    @Provide
    Arbitrary<List<Entry>> few() {
        return PairwiseArbitraries.entries(5);
    }

    @Property
    void theBuilderDoesNotCareForTheOrderOfItsCalls(@ForAll("entries") List<Entry> entries, @ForAll Random random) {
        List<Entry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);

        assertThat(PairwiseArbitraries.tally(shuffled)).isEqualTo(PairwiseArbitraries.tally(entries));
    }

    @Property
    void comparisonsOneByOneGiveWhatRowsOfCountsGive(@ForAll("few") List<Entry> entries, @ForAll Random random) {
        List<Runnable> votes = new ArrayList<>();
        PairwiseTally.Builder builder = PairwiseTally.builder();
        for (Entry entry : entries) {
            add(votes, entry.leftWins(), () -> builder.add(entry.left(), entry.right(), PairOutcome.LEFT));
            add(votes, entry.rightWins(), () -> builder.add(entry.left(), entry.right(), PairOutcome.RIGHT));
            add(votes, entry.ties(), () -> builder.add(entry.left(), entry.right(), PairOutcome.TIE));
        }
        Collections.shuffle(votes, random);
        votes.forEach(Runnable::run);

        assertThat(builder.build()).isEqualTo(PairwiseArbitraries.tally(entries));
    }

    private static void add(List<Runnable> votes, long times, Runnable vote) {
        votes.addAll(Collections.nCopies((int) times, vote));
    }

    @Property
    void pairsStandInOrderWithTheSumsOfTheirCounts(@ForAll("entries") List<Entry> entries) {
        Map<String, long[]> sums = new TreeMap<>();
        long total = 0;
        for (Entry entry : entries) {
            long[] sum = sums.computeIfAbsent(entry.left() + "/" + entry.right(), any -> new long[3]);
            sum[0] += entry.leftWins();
            sum[1] += entry.rightWins();
            sum[2] += entry.ties();
            total += entry.leftWins() + entry.rightWins() + entry.ties();
        }
        sums.values().removeIf(sum -> sum[0] + sum[1] + sum[2] == 0);

        PairwiseTally tally = PairwiseArbitraries.tally(entries);

        assertThat(tally.total()).isEqualTo(total);
        assertThat(tally.pairs()).isEqualTo(sums.size());
        for (int p = 0; p < tally.pairs(); p++) {
            int left = tally.left(p);
            int right = tally.right(p);
            assertThat(new long[] {tally.leftWins(p), tally.rightWins(p), tally.ties(p)})
                    .isEqualTo(sums.get(tally.item(left) + "/" + tally.item(right)));
            assertThat(tally.pairOf(left, right)).isEqualTo(p);
            assertThat(p == 0 || tally.left(p - 1) < left || (tally.left(p - 1) == left && tally.right(p - 1) < right))
                    .isTrue();
        }
        for (int i = 0; i < tally.size(); i++) {
            assertThat(i == 0 || tally.item(i - 1).compareTo(tally.item(i)) < 0).isTrue();
            assertThat(tally.indexOf(tally.item(i))).isEqualTo(i);
            assertThat(tally.listed(i)).isFalse();
        }
    }
}
