package org.crowdchange.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

@PropertyDefaults(tries = 150)
class ScoreBallotTallyProperties extends TallyLaws<ScoreBallotTally> {

    private static final long MOST = 1L << 34;

    @Override
    protected ScoreBallotTally empty() {
        return ScoreBallotTally.empty();
    }

    @Override
    protected TallyForm<ScoreBallotTally> form() {
        return ScoreBallotTally.FORM;
    }

    @Provide
    @Override
    protected Arbitrary<ScoreBallotTally> tallies() {
        return ScoreArbitraries.ballotTallies(ScoreArbitraries.levels(), MOST);
    }

    @Provide
    @Override
    protected Arbitrary<ScoreBallotTally> votes() {
        return tallies().map(tally -> {
            ScoreBallotTally.Builder ballots = ScoreBallotTally.builder();
            for (int b = 0; b < tally.ballots(); b++) {
                ballots.add(tally.ballot(b), tally.weight(b));
            }
            return ballots.build();
        });
    }

    @Property
    void theScoresOfEachItemAreThoseOfTheBallots(@ForAll("tallies") ScoreBallotTally tally) {
        ScoreTally scores = tally.scores();

        for (int i = 0; i < scores.size(); i++) {
            String item = scores.item(i);
            long sum = 0;
            for (int b = 0; b < tally.ballots(); b++) {
                sum += tally.weight(b) * tally.ballot(b).scores().getOrDefault(item, 0);
            }
            assertThat(scores.sum(i)).isEqualTo(sum);
        }
    }

    @Property
    void ballotsStandInTheirOrderAndNameItemsByPosition(@ForAll("tallies") ScoreBallotTally tally) {
        for (int b = 0; b < tally.ballots(); b++) {
            assertThat(b == 0 || tally.ballot(b - 1).compareTo(tally.ballot(b)) < 0)
                    .isTrue();
            List<String> items = tally.ballot(b).scores().keySet().stream().toList();
            int[] scores = tally.ballot(b).scores().values().stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            assertThat(tally.length(b)).isEqualTo(scores.length);
            for (int k = 0; k < scores.length; k++) {
                assertThat(tally.item(tally.position(b, k))).isEqualTo(items.get(k));
                assertThat(tally.score(b, k)).isEqualTo(scores[k]);
            }
            assertThat(tally.ballot(b).points())
                    .isEqualTo(
                            Arrays.stream(scores).map(Math::abs).asLongStream().sum());
        }
    }
}
