package org.crowdchange.ranking.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.crowdchange.model.Opinion;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.tally.OpinionMatrix;
import org.junit.jupiter.api.Test;

class BridgingFactorizationTest {

    /**
     * Thirty people on the left, twenty on the right; each likes what their side likes, and all like "common" well
     * enough.
     */
    private static OpinionMatrix twoCamps() {
        Random random = new Random(11);
        OpinionMatrix.Builder builder = OpinionMatrix.builder();
        for (int p = 0; p < 50; p++) {
            boolean left = p < 30;
            for (int i = 0; i < 6; i++) {
                vote(builder, random, p, "left " + i, left ? 0.95 : 0.05);
                vote(builder, random, p, "right " + i, left ? 0.05 : 0.95);
            }
            vote(builder, random, p, "common", 0.6);
            vote(builder, random, p, "nobody's", 0.1);
        }
        return builder.build();
    }

    private static void vote(OpinionMatrix.Builder builder, Random random, int p, String item, double chance) {
        builder.add("p" + p, item, random.nextDouble() < chance ? Opinion.AGREE : Opinion.DISAGREE);
    }

    @Test
    void whatBothCampsLikeStandsAboveWhatTheLargerOneWants() {
        Ranking ranking = new BridgingFactorization().rank(twoCamps());

        // More people agree to every item of the left, 30 of 50 or so, than to the common one.
        assertThat(ranking.items().get(0).item()).isEqualTo("common");
        assertThat(ranking.items().get(13).item()).isEqualTo("nobody's");
        BridgingModel model = new BridgingFactorization().fit(twoCamps());
        double left = model.item("left 0").orElseThrow().factor();
        assertThat(left * model.item("right 0").orElseThrow().factor()).isNegative();
        assertThat(Math.abs(model.item("common").orElseThrow().factor())).isLessThan(Math.abs(left) / 2);
    }

    @Test
    void noStepInAnyDirectionLeadsFurtherDown() {
        OpinionMatrix matrix = twoCamps();
        BridgingModel model = new BridgingFactorization().fit(matrix);
        double least = objective(matrix, model, "", 0, 0);

        assertThat(least).isCloseTo(model.objective(), within(1e-12));
        for (BridgingModel.Item item : model.items()) {
            for (double step : new double[] {1e-3, -1e-3}) {
                assertThat(objective(matrix, model, item.item(), step, 0)).isGreaterThan(least);
                assertThat(objective(matrix, model, item.item(), 0, step)).isGreaterThan(least);
            }
        }
    }

    /** The objective by its definition, with one item's intercept and factor moved. */
    private static double objective(OpinionMatrix matrix, BridgingModel model, String moved, double up, double aside) {
        Map<String, double[]> people = new HashMap<>();
        model.participants()
                .forEach(each -> people.put(each.participant(), new double[] {each.intercept(), each.factor()}));
        double people2 = 0;
        for (double[] each : people.values()) {
            people2 += 0.15 * each[0] * each[0] + 0.03 * each[1] * each[1];
        }
        double items2 = 0;
        double errors = 0;
        int ratings = 0;
        for (BridgingModel.Item item : model.items()) {
            double intercept = item.intercept() + (item.item().equals(moved) ? up : 0);
            double factor = item.factor() + (item.item().equals(moved) ? aside : 0);
            items2 += 0.15 * intercept * intercept + 0.03 * factor * factor;
            for (int p = 0; p < matrix.participants(); p++) {
                for (int v = matrix.start(p); v < matrix.start(p + 1); v++) {
                    if (matrix.item(matrix.itemOf(v)).equals(item.item())) {
                        double[] person = people.get(matrix.participant(p));
                        double rating = matrix.opinionOf(v) == Opinion.AGREE ? 1 : 0;
                        double error = rating - model.level() - person[0] - intercept - person[1] * factor;
                        errors += error * error;
                        ratings++;
                    }
                }
            }
        }
        return errors / ratings
                + people2 / people.size()
                + items2 / model.items().size()
                + 0.15 * model.level() * model.level();
    }

    @Test
    void seedsLeadToOneMinimum() {
        OpinionMatrix matrix = twoCamps();

        double first = fit(matrix, 1).objective();
        for (long seed = 2; seed < 6; seed++) {
            assertThat(fit(matrix, seed).objective()).isCloseTo(first, within(1e-10));
        }
    }

    private static BridgingModel fit(OpinionMatrix matrix, long seed) {
        return new BridgingFactorization(0.15, 0.15, 0.15, 0.03, 0.03, 5, 5, seed, 1e-8, 2000).fit(matrix);
    }

    @Test
    void whatHasTooFewVotesIsListedLast() {
        OpinionMatrix matrix = twoCamps().plus(OpinionMatrix.of("p1", "new", Opinion.AGREE));

        Ranking ranking = new BridgingFactorization().rank(matrix);

        assertThat(ranking.explain("new").orElseThrow().sentence()).isEqualTo("Too few votes to rate it; listed last.");
        assertThat(new BridgingFactorization()
                        .rank(OpinionMatrix.of("p1", "new", Opinion.AGREE))
                        .noEstimate())
                .isPresent();
    }

    @Test
    void iterationsThatDoNotSufficeAreWarnedOf() {
        Ranking ranking = new BridgingFactorization(0.15, 0.15, 0.15, 0.03, 0.03, 5, 5, 1, 1e-8, 2).rank(twoCamps());

        assertThat(ranking.warnings()).containsExactly("After 2 iterations items still moved by more than 1.0E-8.");
    }

    @Test
    void parametersOutOfRangeAreRefusedByName() {
        assertThatThrownBy(() -> new BridgingFactorization(0, 0.15, 0.15, 0.03, 0.03, 5, 5, 1, 1e-8, 2000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("participantInterceptPenalty is 0.0; expected 1.0E-4 to 100.0");
        assertThatThrownBy(() -> new BridgingFactorization(0.15, 0.15, 0.15, 0.03, 0.03, 5, 0, 1, 1e-8, 2000))
                .hasMessage("minItemVotes is 0; expected 1 or more");
    }
}
