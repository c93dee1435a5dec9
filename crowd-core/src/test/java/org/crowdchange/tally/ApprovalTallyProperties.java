package org.crowdchange.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crowdchange.tally.ApprovalArbitraries.Entry;

class ApprovalTallyProperties extends TallyLaws<ApprovalTally> {

    private static final long MOST = 1L << 40;

    @Override
    protected ApprovalTally empty() {
        return ApprovalTally.empty();
    }

    @Override
    protected TallyForm<ApprovalTally> form() {
        return ApprovalTally.FORM;
    }

    @Provide
    @Override
    protected Arbitrary<ApprovalTally> tallies() {
        return ApprovalArbitraries.tallies(8, 8, MOST);
    }

    @Provide
    @Override
    protected Arbitrary<ApprovalTally> votes() {
        return entries().map(entries -> ApprovalArbitraries.tally(entries, Set.of()));
    }

    @Provide
    Arbitrary<List<Entry>> entries() {
        return ApprovalArbitraries.entries(8, 8, MOST);
    }

    @Property
    void theBuilderDoesNotCareForTheOrderOfItsCalls(@ForAll("entries") List<Entry> entries, @ForAll Random random) {
        List<Entry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);

        assertThat(ApprovalArbitraries.tally(shuffled, Set.of("a", "z")))
                .isEqualTo(ApprovalArbitraries.tally(entries, Set.of("z", "a")));
    }

    @Property
    void everyBallotIsCountedForEachOfItsItems(@ForAll("entries") List<Entry> entries) {
        ApprovalTally tally = ApprovalArbitraries.tally(entries, Set.of("z"));

        assertThat(tally.voters())
                .isEqualTo(entries.stream().mapToLong(Entry::voters).sum());
        TreeSet<String> items = new TreeSet<>(Set.of("z"));
        entries.forEach(entry -> items.addAll(entry.approved()));
        assertThat(tally.size()).isEqualTo(items.size());
        for (String item : items) {
            int position = tally.indexOf(item);
            assertThat(tally.item(position)).isEqualTo(item);
            assertThat(tally.declared(position)).isEqualTo(item.equals("z"));
            assertThat(tally.approvals(position))
                    .isEqualTo(entries.stream()
                            .filter(entry -> entry.approved().contains(item))
                            .mapToLong(Entry::voters)
                            .sum());
        }
    }

    @Property
    void ballotsAreDistinctAndInOrder(@ForAll("tallies") ApprovalTally tally) {
        List<List<Integer>> ballots = new ArrayList<>();
        for (int b = 0; b < tally.ballots(); b++) {
            List<Integer> ballot = new ArrayList<>();
            for (int i = 0; i < tally.ballotSize(b); i++) {
                ballot.add(tally.approved(b, i));
            }
            assertThat(ballot).isSorted().doesNotHaveDuplicates();
            assertThat(tally.voters(b)).isPositive();
            ballots.add(ballot);
        }
        assertThat(ballots).doesNotHaveDuplicates();
        assertThat(ballots)
                .isSortedAccordingTo((one, other) -> Arrays.compare(
                        one.stream().mapToInt(i -> i).toArray(),
                        other.stream().mapToInt(i -> i).toArray()));
    }

    @Property
    void takingVotesAwayLeavesDeclarationsAsTheyAre(
            @ForAll("tallies") ApprovalTally tally, @ForAll("tallies") ApprovalTally other) {
        ApprovalTallyBuilder declarations = ApprovalTally.builder();
        for (int i = 0; i < other.size(); i++) {
            if (other.declared(i)) {
                declarations.declare(other.item(i));
            }
        }
        assertThat(tally.plus(other).minus(other)).isEqualTo(tally.plus(declarations.build()));
    }
}
