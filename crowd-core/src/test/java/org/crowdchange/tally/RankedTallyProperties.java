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
import org.crowdchange.tally.RankedArbitraries.Entry;

class RankedTallyProperties extends TallyLaws<RankedTally> {

    private static final long MOST = 1L << 30;

    @Override
    protected RankedTally empty() {
        return RankedTally.empty();
    }

    @Override
    protected TallyForm<RankedTally> form() {
        return RankedTally.FORM;
    }

    @Provide
    @Override
    protected Arbitrary<RankedTally> tallies() {
        return RankedArbitraries.tallies(MOST);
    }

    @Provide
    @Override
    protected Arbitrary<RankedTally> votes() {
        return entries().map(entries -> RankedArbitraries.tally(List.of(), entries));
    }

    @Provide
    Arbitrary<List<Entry>> entries() {
        return RankedArbitraries.entries(RankedArbitraries.ballots(List.of("b", "c", "d", "10", ">", "= \\")), MOST, 8);
    }

    @Property
    void theBuilderDoesNotCareForTheOrderOfItsCalls(@ForAll("entries") List<Entry> entries, @ForAll Random random) {
        List<Entry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);

        assertThat(RankedArbitraries.tally(List.of(), shuffled)).isEqualTo(RankedArbitraries.tally(List.of(), entries));
    }

    @Property
    void buildingAtOnceIsTheSameAsMergingTheParts(@ForAll("entries") List<Entry> entries) {
        RankedTally merged = entries.stream()
                .map(entry -> RankedArbitraries.tally(List.of(), List.of(entry)))
                .reduce(RankedTally.empty(), RankedTally::plus);

        assertThat(merged).isEqualTo(RankedArbitraries.tally(List.of(), entries));
    }

    @Property
    void allWaysToLookAtABallotAgree(@ForAll("tallies") RankedTally tally) {
        long total = 0;
        for (int b = 0; b < tally.ballots(); b++) {
            RankedBallot ballot = tally.ballot(b);
            int[][] tiers = tally.tiers(b);
            assertThat(tiers).hasNumberOfRows(ballot.tiers().size());
            assertThat(tally.length(b)).isEqualTo(ballot.size());
            int place = 0;
            for (int t = 0; t < tiers.length; t++) {
                for (int i = 0; i < tiers[t].length; i++) {
                    assertThat(tally.position(b, place)).isEqualTo(tiers[t][i]);
                    assertThat(tally.item(tiers[t][i]))
                            .isEqualTo(ballot.tiers().get(t).get(i));
                    assertThat(tally.endsTier(b, place)).isEqualTo(i == tiers[t].length - 1);
                    place++;
                }
            }
            total += tally.weight(b);
        }
        assertThat(tally.total()).isEqualTo(total);
    }

    @Property
    void takingBallotsAwayLeavesDeclarationsAsTheyAre(
            @ForAll("tallies") RankedTally tally, @ForAll("tallies") RankedTally other) {
        RankedTally.Builder declared = RankedTally.builder();
        for (int i = 0; i < other.size(); i++) {
            if (other.declared(i)) {
                declared.item(other.item(i));
            }
        }
        assertThat(tally.plus(other).minus(other)).isEqualTo(tally.plus(declared.build()));
    }

    @Property
    void aBallotSurvivesTheWayThroughItsText(@ForAll("entries") List<Entry> entries) {
        for (Entry entry : entries) {
            assertThat(RankedBallot.parse(entry.ballot().toString())).isEqualTo(entry.ballot());
        }
    }
}
