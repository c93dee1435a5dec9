package org.crowdchange.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crowdchange.model.Opinion;
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

    @Provide
    Arbitrary<List<Cast>> log() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        OpinionArbitraries.items(),
                        Arbitraries.of(Opinion.values()))
                .as(Cast::new)
                .list()
                .ofMaxSize(60);
    }

    @Property
    void aLiveLogStoredPartsAndRowsOfADatabaseGiveTheSameBits(@ForAll("log") List<Cast> log, @ForAll Random random) {
        // The live log: whoever votes again takes the earlier vote back.
        OpinionTally.Builder live = OpinionTally.builder();
        Map<String, Cast> last = new TreeMap<>();
        for (Cast cast : log) {
            Cast earlier = last.put(cast.voter() + " " + cast.item(), cast);
            if (earlier != null) {
                live.remove(earlier.item(), earlier.vote());
            }
            live.add(cast.item(), cast.vote());
            if (random.nextInt(5) == 0) {
                live.build();
            }
        }
        // Rows: SELECT item, sum(agree), sum(disagree), sum(pass) ... GROUP BY item, in no particular order.
        Map<String, OpinionCounts> rows = new TreeMap<>();
        for (Cast cast : last.values()) {
            rows.merge(cast.item(), one(cast.vote()), OpinionCounts::plus);
        }
        List<String> order = new ArrayList<>(rows.keySet());
        Collections.shuffle(order, random);
        OpinionTally.Builder grouped = OpinionTally.builder();
        // Stored: parts that went through their stored forms.
        OpinionTally stored = OpinionTally.empty();
        for (String item : order) {
            OpinionCounts row = rows.get(item);
            grouped.add(item, row.agree(), row.disagree(), row.pass());
            OpinionTally part = OpinionTally.of(item, row);
            stored = stored.plus(OpinionTally.FORM.fromBytes(OpinionTally.FORM.toBytes(part)));
        }

        assertThat(OpinionTally.FORM.toBytes(live.build()))
                .isEqualTo(OpinionTally.FORM.toBytes(grouped.build()))
                .isEqualTo(OpinionTally.FORM.toBytes(stored));
        assertThat(live.build()).isEqualTo(grouped.build()).isEqualTo(stored);
    }

    private static OpinionCounts one(Opinion vote) {
        return switch (vote) {
            case AGREE -> OpinionCounts.ONE_AGREE;
            case DISAGREE -> OpinionCounts.ONE_DISAGREE;
            case PASS -> OpinionCounts.ONE_PASS;
        };
    }

    /** A vote in a log. */
    record Cast(int voter, String item, Opinion vote) {}
}
