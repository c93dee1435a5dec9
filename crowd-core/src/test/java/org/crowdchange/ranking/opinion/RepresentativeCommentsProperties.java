package org.crowdchange.ranking.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.GroupedOpinionTally;

class RepresentativeCommentsProperties extends GroupedMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<GroupedOpinionTally>> methods() {
        return Combinators.combine(
                        Arbitraries.of("", "p", "9", "nobody"),
                        Arbitraries.of(0.5, 0.9, 0.999),
                        Arbitraries.integers().between(1, 6))
                .as(RepresentativeComments::new);
    }

    @Override
    protected double score(Explanation explanation) {
        double place = explanation.value("place");
        return place == 0 ? 0 : explanation.value("picked") - place + 1;
    }

    @Property
    void aShortListBeginsWithAgreementAndHasAtMostOneBest(
            @ForAll("methods") RankingMethod<GroupedOpinionTally> any, @ForAll("tallies") GroupedOpinionTally tally) {
        RepresentativeComments method = (RepresentativeComments) any;

        List<Representative> picked = method.select(tally);

        assertThat(picked).hasSizeLessThanOrEqualTo(method.most());
        assertThat(picked).extracting(Representative::side).isSorted();
        assertThat(picked).extracting(Representative::item).doesNotHaveDuplicates();
        assertThat(picked.stream().filter(Representative::bestAgree)).hasSizeLessThanOrEqualTo(1);
        // As a ranking the picked come first, in their order.
        assertThat(method.rank(tally).items().stream().map(RankedItem::item).limit(picked.size()))
                .containsExactlyElementsOf(
                        picked.stream().map(Representative::item).toList());
    }
}
