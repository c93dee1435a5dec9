package org.crowdchange.ranking.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.ScoreTally;

@PropertyDefaults(tries = 100)
class MajorityJudgementProperties extends ScoreMethodLaws.Monotone {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<ScoreTally>> methods() {
        return Arbitraries.just(new MajorityJudgement());
    }

    @Override
    protected double score(Explanation explanation) {
        double above = explanation.value("above");
        double below = explanation.value("below");
        return explanation.value("grade") + (above > below ? above : -below);
    }

    /** Takes the lower middle grade away again and again, as the book says, with small numbers of votes. */
    private static List<Integer> majorityValue(List<Integer> grades) {
        List<Integer> left = new ArrayList<>(grades);
        List<Integer> value = new ArrayList<>();
        while (!left.isEmpty()) {
            value.add(left.remove((left.size() - 1) / 2));
        }
        return value;
    }

    @Provide
    Arbitrary<List<Integer>> grades() {
        return Arbitraries.integers()
                .between(1, 4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(grades -> grades.stream().sorted().toList());
    }

    @Property(tries = 1000)
    void theOrderIsThatOfMajorityValues(@ForAll("grades") List<Integer> one, @ForAll("grades") List<Integer> other) {
        ScoreTally.Builder builder = ScoreTally.builder();
        // Multiplied to the same number of votes.
        List<Integer> first = new ArrayList<>();
        List<Integer> second = new ArrayList<>();
        for (int grade : one) {
            builder.add("one", grade);
            first.addAll(Collections.nCopies(other.size(), grade));
        }
        for (int grade : other) {
            builder.add("other", grade);
            second.addAll(Collections.nCopies(one.size(), grade));
        }
        List<Integer> firstValue = majorityValue(first);
        List<Integer> secondValue = majorityValue(second);
        int expected = 0;
        for (int i = 0; i < firstValue.size() && expected == 0; i++) {
            expected = Integer.compare(firstValue.get(i), secondValue.get(i));
        }

        Ranking ranking = new MajorityJudgement().rank(builder.build());

        assertThat(Integer.signum(Integer.compare(
                        ranking.find("other").orElseThrow().tier(),
                        ranking.find("one").orElseThrow().tier())))
                .isEqualTo(expected);
    }
}
