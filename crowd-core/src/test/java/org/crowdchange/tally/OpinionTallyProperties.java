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
import org.crowdchange.tally.OpinionArbitraries.Entry;

class OpinionTallyProperties extends TallyLaws<OpinionTally> {

    private static final long MOST = 1L << 40;

    @Override
    protected OpinionTally empty() {
        return OpinionTally.empty();
    }

    @Override
    protected TallyForm<OpinionTally> form() {
        return OpinionTally.FORM;
    }

    @Provide
    @Override
    protected Arbitrary<OpinionTally> tallies() {
        return OpinionArbitraries.tallies(MOST);
    }

    @Provide
    @Override
    protected Arbitrary<OpinionTally> votes() {
        return entries()
                .map(entries -> OpinionArbitraries.tally(entries.stream()
                        .map(entry -> new Entry(entry.item(), entry.counts(), null))
                        .toList()));
    }

    @Provide
    Arbitrary<List<Entry>> entries() {
        return OpinionArbitraries.entries(MOST);
    }

    @Property
    void theBuilderDoesNotCareForTheOrderOfItsCalls(@ForAll("entries") List<Entry> entries, @ForAll Random random) {
        List<Entry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);

        assertThat(OpinionArbitraries.tally(shuffled)).isEqualTo(OpinionArbitraries.tally(entries));
    }

    @Property
    void buildingAtOnceIsTheSameAsMergingTheParts(@ForAll("entries") List<Entry> entries) {
        OpinionTally merged = entries.stream()
                .map(entry -> OpinionArbitraries.tally(List.of(entry)))
                .reduce(OpinionTally.empty(), OpinionTally::plus);

        assertThat(merged).isEqualTo(OpinionArbitraries.tally(entries));
    }

    @Property
    void itemsStandInTheirOrderAndAreFoundThere(@ForAll("tallies") OpinionTally tally) {
        for (int i = 0; i < tally.size(); i++) {
            String item = tally.item(i);
            assertThat(i == 0 || tally.item(i - 1).compareTo(item) < 0).isTrue();
            assertThat(tally.indexOf(item)).isEqualTo(i);
            assertThat(tally.counts(item)).isEqualTo(tally.counts(i));
            assertThat(tally.since(item)).isEqualTo(tally.since(i));
        }
    }

    @Property
    void takingVotesAwayLeavesOpeningsAsTheyAre(
            @ForAll("tallies") OpinionTally tally, @ForAll("tallies") OpinionTally other) {
        OpinionTally.Builder openings = OpinionTally.builder();
        for (int i = 0; i < other.size(); i++) {
            String item = other.item(i);
            other.since(i).ifPresent(since -> openings.add(item, since));
        }
        assertThat(tally.plus(other).minus(other)).isEqualTo(tally.plus(openings.build()));
    }
}
