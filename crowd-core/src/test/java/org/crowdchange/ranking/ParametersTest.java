package org.crowdchange.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.ranking.opinion.BetaPosterior;
import org.crowdchange.ranking.opinion.Newest;
import org.crowdchange.ranking.opinion.Wilson;
import org.crowdchange.tally.OpinionTally;
import org.junit.jupiter.api.Test;

class ParametersTest {

    @Test
    void aMethodTakesOtherParametersByName() {
        assertThat(Parameters.with(new Wilson(), Map.of("level", 0.8))).isEqualTo(new Wilson(0.8));
        assertThat(Parameters.with(new Wilson(), Map.of("level", "0.8"))).isEqualTo(new Wilson(0.8));
        assertThat(Parameters.with(new BetaPosterior(), Map.of("priorAgree", 2, "level", "0.5")))
                .isEqualTo(new BetaPosterior(2, 1, 0.5));
        assertThat(Parameters.with(new Newest(), Map.of())).isEqualTo(new Newest());
    }

    @Test
    void everyTypeOfParameterGoesThroughJson() {
        Sample sample = new Sample(0.5, 3, 1L << 60, true, "h\u00e9", TieBreak.REVERSE_ITEM_ORDER, 42);

        String json = Parameters.toJson(sample);

        assertThat(json)
                .isEqualTo("{\"share\":0.5,\"seats\":3,\"seed\":1152921504606846976,\"strict\":true,"
                        + "\"word\":\"h\u00e9\",\"tieBreak\":\"reverse-item-order\"}");
        assertThat(Parameters.fromJson(new Sample(0, 0, 0, false, "", TieBreak.ITEM_ORDER, 42), json))
                .isEqualTo(sample);
    }

    @Test
    void anUnknownParameterIsNamedTogetherWithTheKnownOnes() {
        assertThatThrownBy(() -> Parameters.with(new BetaPosterior(), Map.of("prior", 1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("parameter of bayes: expected one of priorAgree, priorDisagree, level, got \"prior\"");
        assertThatThrownBy(() -> Parameters.with(new Newest(), Map.of("level", 1)))
                .hasMessage("parameter of newest: expected none, the method has no parameters, got \"level\"");
        // A component that is no parameter stays as it is.
        assertThatThrownBy(() -> Parameters.with(sample(), Map.of("hidden", 1)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aValueThatCannotBeIsNamedWithWhatWasExpected() {
        assertThatThrownBy(() -> Parameters.with(new Wilson(), Map.of("level", "high")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("parameter level: expected a number, got \"high\"");
        assertThatThrownBy(() -> Parameters.with(sample(), Map.of("seats", "2.5")))
                .hasMessage("parameter seats: expected a whole number, got \"2.5\"");
        assertThatThrownBy(() -> Parameters.with(sample(), Map.of("strict", "yes")))
                .hasMessage("parameter strict: expected true or false, got \"yes\"");
        assertThatThrownBy(() -> Parameters.with(sample(), Map.of("tieBreak", "lot")))
                .hasMessage("parameter tieBreak: expected one of item-order, reverse-item-order, got \"lot\"");
        assertThatThrownBy(() -> Parameters.with(new Wilson(), Map.of("level", 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("level is 2.0; expected above 0 and below 1, as in 0.95");
        assertThatThrownBy(() -> Parameters.fromJson(new Wilson(), "[0.8]"))
                .hasMessage("parameters of wilson: expected a JSON object, got \"[0.8]\"");
        assertThatThrownBy(() -> Parameters.fromJson(new Wilson(), "{"))
                .hasMessage("parameters of wilson: expected a JSON object, got \"{\"");
    }

    private static Sample sample() {
        return new Sample(0, 0, 0, false, "", TieBreak.ITEM_ORDER, 0);
    }

    /** A method with a parameter of each type, and a component that is none. */
    public record Sample(double share, int seats, long seed, boolean strict, String word, TieBreak tieBreak, int hidden)
            implements RankingMethod<OpinionTally> {
        @Override
        public MethodDescription description() {
            return new MethodDescription("sample", BallotKind.OPINION, "A sample.", "none");
        }

        @Override
        public Class<OpinionTally> tallyType() {
            return OpinionTally.class;
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(
                    new Parameter("share", share, ""),
                    new Parameter("seats", seats, ""),
                    new Parameter("seed", seed, ""),
                    new Parameter("strict", strict, ""),
                    new Parameter("word", word, ""),
                    new Parameter("tieBreak", tieBreak, ""));
        }

        @Override
        public Ranking rank(OpinionTally tally) {
            throw new UnsupportedOperationException();
        }
    }
}
