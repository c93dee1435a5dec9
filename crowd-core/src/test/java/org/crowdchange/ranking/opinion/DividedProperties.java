package org.crowdchange.ranking.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.OpinionTally;

@PropertyDefaults(tries = 100)
class DividedProperties extends OpinionMethodLaws implements OpinionMethodLaws.Counted {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<OpinionTally>> methods() {
        return levels().map(Divided::new);
    }

    @Override
    protected double score(Explanation explanation) {
        double lesser = Math.min(explanation.value("agree"), explanation.value("disagree"));
        double greater = Math.max(explanation.value("agree"), explanation.value("disagree"));
        return Formulas.wilson(lesser, greater, explanation.value("z"));
    }

    @Property
    void exchangingAyesAndNoesChangesNothing(
            @ForAll("methods") RankingMethod<OpinionTally> method, @ForAll("tallies") OpinionTally tally) {
        OpinionTally.Builder exchanged = OpinionTally.builder();
        for (int i = 0; i < tally.size(); i++) {
            exchanged.add(tally.item(i), tally.disagree(i), tally.agree(i), tally.pass(i));
            String item = tally.item(i);
            tally.since(i).ifPresent(since -> exchanged.add(item, since));
        }

        assertThat(method.rank(exchanged.build()).items())
                .isEqualTo(method.rank(tally).items());
    }
}
