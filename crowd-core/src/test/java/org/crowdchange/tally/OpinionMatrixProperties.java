package org.crowdchange.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crowdchange.tally.MatrixArbitraries.Vote;

class OpinionMatrixProperties extends TallyLaws<OpinionMatrix> {

    @Override
    protected OpinionMatrix empty() {
        return OpinionMatrix.empty();
    }

    @Override
    protected TallyForm<OpinionMatrix> form() {
        return OpinionMatrix.FORM;
    }

    @Provide
    @Override
    protected Arbitrary<OpinionMatrix> tallies() {
        return entries().map(MatrixArbitraries::matrix);
    }

    @Provide
    @Override
    protected Arbitrary<OpinionMatrix> votes() {
        return entries()
                .map(entries -> MatrixArbitraries.matrix(
                        entries.stream().filter(vote -> vote.count() > 0).toList()));
    }

    @Provide
    Arbitrary<List<Vote>> entries() {
        return MatrixArbitraries.entries();
    }

    @Property
    void theBuilderDoesNotCareForTheOrderOfItsCalls(@ForAll("entries") List<Vote> entries, @ForAll Random random) {
        List<Vote> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);

        assertThat(MatrixArbitraries.matrix(shuffled)).isEqualTo(MatrixArbitraries.matrix(entries));
    }

    @Property
    void everyVoteIsFoundWhereItsParticipantAndItemSay(@ForAll("tallies") OpinionMatrix matrix) {
        OpinionMatrix.Builder again = OpinionMatrix.builder();
        for (int i = 0; i < matrix.size(); i++) {
            assertThat(matrix.indexOf(matrix.item(i))).isEqualTo(i);
        }
        for (int p = 0; p < matrix.participants(); p++) {
            assertThat(matrix.start(p + 1)).isGreaterThan(matrix.start(p));
            for (int v = matrix.start(p); v < matrix.start(p + 1); v++) {
                again.add(matrix.participant(p), matrix.item(matrix.itemOf(v)), matrix.opinionOf(v), matrix.countOf(v));
            }
        }
        assertThat(again.build().totals()).isEqualTo(matrix.totals());
    }

    @Property
    void totalsOfAMergeAreTheMergeOfTheTotals(
            @ForAll("tallies") OpinionMatrix one, @ForAll("tallies") OpinionMatrix other) {
        assertThat(one.plus(other).totals()).isEqualTo(one.totals().plus(other.totals()));
    }

    @Property
    void groupsThatHoldEverybodyAddUpToTheTotals(@ForAll("tallies") OpinionMatrix matrix, @ForAll Random random) {
        Map<String, String> groups = new HashMap<>();
        for (int p = 0; p < matrix.participants(); p++) {
            groups.put(matrix.participant(p), random.nextBoolean() ? "left" : "right");
        }

        GroupedOpinionTally grouped = matrix.grouped(groups);

        assertThat(grouped.totals()).isEqualTo(matrix.totals());
        assertThat(grouped.size()).isEqualTo(matrix.size());
    }
}
