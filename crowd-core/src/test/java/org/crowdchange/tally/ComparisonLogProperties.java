package org.crowdchange.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crowdchange.tally.ComparisonArbitraries.Entry;

class ComparisonLogProperties extends TallyLaws<ComparisonLog> {

    private static final long MOST = 1L << 40;

    @Override
    protected ComparisonLog empty() {
        return ComparisonLog.empty();
    }

    @Override
    protected TallyForm<ComparisonLog> form() {
        return ComparisonLog.FORM;
    }

    @Provide
    @Override
    protected Arbitrary<ComparisonLog> tallies() {
        return ComparisonArbitraries.logs(MOST);
    }

    @Provide
    @Override
    protected Arbitrary<ComparisonLog> votes() {
        return entries().map(ComparisonArbitraries::log);
    }

    @Provide
    Arbitrary<List<Entry>> entries() {
        return ComparisonArbitraries.entries(MOST);
    }

    @Property
    void theBuilderDoesNotCareForTheOrderOfItsCalls(@ForAll("entries") List<Entry> entries, @ForAll Random random) {
        List<Entry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);

        assertThat(ComparisonArbitraries.log(shuffled)).isEqualTo(ComparisonArbitraries.log(entries));
    }

    @Property
    void everyComparisonStandsInItsMoment(@ForAll("entries") List<Entry> entries) {
        ComparisonLog log = ComparisonArbitraries.log(entries);

        long total = 0;
        for (int e = 0; e < log.entries(); e++) {
            Entry found = new Entry(
                    log.moment(e), log.item(log.left(e)), log.item(log.right(e)), log.outcome(e), log.count(e));
            long expected = entries.stream()
                    .filter(each -> each.moment() == found.moment()
                            && each.left().equals(found.left())
                            && each.right().equals(found.right())
                            && each.outcome() == found.outcome())
                    .mapToLong(Entry::count)
                    .sum();
            assertThat(found.count()).isEqualTo(expected).isPositive();
            assertThat(e == 0 || log.moment(e - 1) <= log.moment(e)).isTrue();
            assertThat(log.endOfMoment(e)).isEqualTo((int) IntStream.range(0, log.entries())
                    .filter(other -> log.moment(other) <= found.moment())
                    .count());
            total += found.count();
        }
        assertThat(log.total())
                .isEqualTo(total)
                .isEqualTo(entries.stream().mapToLong(Entry::count).sum());
    }

    @Property
    void withoutMomentsItIsThePairsMergedInAnyParts(
            @ForAll("tallies") ComparisonLog one, @ForAll("tallies") ComparisonLog other) {
        assertThat(one.plus(other).pairs()).isEqualTo(one.pairs().plus(other.pairs()));
    }
}
