package org.crowdchange.rankinglab.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crowdchange.lab.data.PolisMatrix;
import org.crowdchange.model.Opinion;
import org.crowdchange.ranking.opinion.Extremity;
import org.crowdchange.ranking.opinion.OpinionSpace;
import tools.jackson.databind.JsonNode;

/**
 * The principal components of opinions. Their signs are arbitrary.
 *
 * <p>Where a matrix has more than 500 rows or columns, scikit-learn, with which the reference computes, takes a randomised
 * solver without a fixed start, so that its last digits change from run to run; on the shared conversations other starts
 * move components by up to 2e-5. For such matrices components are therefore compared within ten times the tolerance. What is
 * computed from components may differ by as much as their difference makes it differ; the places of participants, which
 * that solver takes from the left singular vectors it has, by as much as components off by that tolerance, independently of
 * each other, would make.
 */
final class SpaceCheck implements Check {
    private static final Pattern AT_LEAST = Pattern.compile("at least min\\((\\d+), number of statements\\) votes");
    private static final int RANDOMISED_ABOVE = 500;

    @Override
    public void run(GoldenCase golden, Differences differences) {
        Matcher filter = AT_LEAST.matcher(golden.input().path("filter").asString(""));
        int minVotes = filter.find() ? Integer.parseInt(filter.group(1)) : 1;
        int components = golden.parameters().path("n_components").asInt(2);
        if (components > 2) {
            throw new UnsupportedCaseException(components + " components");
        }
        PolisInput input = PolisInput.of(golden);
        PolisMatrix file = input.matrix();
        OpinionSpace space = new Extremity(minVotes).space(input.opinions());
        JsonNode expected = golden.expected();

        differences.equal("participants", golden.input().path("num_rows").asInt(), space.participants());
        List<Integer> voted = new ArrayList<>();
        for (int i = 0; i < space.size(); i++) {
            differences.equal(
                    "statement_order[" + i + "]",
                    PolisInput.name(expected.path("statement_order").path(i).asLong()),
                    space.item(i));
            if (!space.counts(i).isEmpty()) {
                voted.add(i);
            }
        }
        differences.numbers(
                "mean",
                expected.path("mean"),
                voted.stream().mapToDouble(space::mean).toArray());
        boolean randomised = Math.max(space.participants(), voted.size()) > RANDOMISED_ABOVE;
        Tolerance own = Tolerance.of(golden.tolerance());
        Tolerance tolerance = randomised ? new Tolerance(10 * own.abs(), 10 * own.rel()) : own;
        double[][] allowed = new double[components][space.size()];
        double[][] difference = new double[components][space.size()];
        double[] sign = new double[components];
        for (int k = 0; k < components; k++) {
            JsonNode row = expected.path("components").get(k);
            differences.equal("components[" + k + "]: length", row.size(), voted.size());
            sign[k] = sign(row, space, voted, k);
            for (int j = 0; j < Math.min(voted.size(), row.size()); j++) {
                double actual = sign[k] * space.component(k, voted.get(j));
                difference[k][voted.get(j)] = Math.abs(actual - row.get(j).asDouble());
                allowed[k][voted.get(j)] = randomised ? tolerance.abs() : difference[k][voted.get(j)];
                differences.number("components[" + k + "][" + j + "]", row.get(j), actual, tolerance);
            }
            differences.number(
                    "explained_variance[" + k + "]",
                    expected.path("explained_variance").get(k),
                    space.explainedVariance(k));
        }
        extremities(expected.path("extremity"), space, difference, own, differences);
        places(expected.path("participants_first_ten"), space, file, allowed, sign, own, differences);
    }

    /** The sign with which the component is nearest to the expected one. */
    private static double sign(JsonNode expected, OpinionSpace space, List<Integer> voted, int component) {
        double product = 0;
        for (int j = 0; j < Math.min(voted.size(), expected.size()); j++) {
            product += expected.get(j).asDouble() * space.component(component, voted.get(j));
        }
        return product < 0 ? -1 : 1;
    }

    private static void extremities(
            JsonNode expected, OpinionSpace space, double[][] difference, Tolerance own, Differences differences) {
        differences.equal("extremity: length", expected.size(), space.size());
        for (int i = 0; i < Math.min(expected.size(), space.size()); i++) {
            double allowed = 0;
            for (double[] component : difference) {
                allowed += component[i] * component[i];
            }
            allowed = Math.sqrt(allowed) * Math.abs(1 - space.mean(i)) * Math.sqrt(space.size());
            differences.number(
                    "extremity[" + i + "]",
                    expected.get(i),
                    space.extremity(i),
                    new Tolerance(own.abs() + allowed, own.rel()));
        }
    }

    private static void places(
            JsonNode expected,
            OpinionSpace space,
            PolisMatrix file,
            double[][] components,
            double[] sign,
            Tolerance own,
            Differences differences) {
        for (int n = 0; n < expected.path("index").size(); n++) {
            long id = expected.path("index").get(n).asLong();
            int position = position(space, Long.toString(id));
            int row = file.participants().indexOf(id);
            JsonNode xy = expected.path("xy").get(n);
            for (int k = 0; k < sign.length && position >= 0; k++) {
                double squares = 0;
                int votes = 0;
                for (int i = 0; i < space.size(); i++) {
                    Optional<Opinion> vote = file.vote(row, i);
                    if (vote.isPresent()) {
                        double part = (vote.get().code() - space.mean(i)) * components[k][i];
                        squares += part * part;
                        votes++;
                    }
                }
                double allowed = Math.sqrt(squares * space.size() / votes);
                differences.number(
                        "participant " + id + "[" + k + "]",
                        xy.get(k),
                        sign[k] * space.coordinate(position, k),
                        new Tolerance(own.abs() + allowed, own.rel()));
            }
            differences.equal("participant " + id + " has a place", true, position >= 0);
        }
    }

    private static int position(OpinionSpace space, String participant) {
        for (int p = 0; p < space.participants(); p++) {
            if (space.participant(p).equals(participant)) {
                return p;
            }
        }
        return -1;
    }
}
