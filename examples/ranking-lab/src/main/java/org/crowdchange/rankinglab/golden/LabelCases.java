package org.crowdchange.rankinglab.golden;

import java.util.Map;
import org.crowdchange.ranking.label.DawidSkene;
import org.crowdchange.ranking.label.LabelEstimate;
import org.crowdchange.ranking.label.MajorityVote;
import org.crowdchange.tally.LabelTally;
import tools.jackson.databind.JsonNode;

/** Labels that several workers give to tasks. */
final class LabelCases implements Family {

    @Override
    public Map<String, Check> checks() {
        return Map.of(
                "majority-vote",
                (golden, differences) -> compare(golden, new MajorityVote().estimate(tally(golden)), differences),
                "dawid-skene",
                (golden, differences) -> {
                    DawidSkene method = new DawidSkene(
                            "",
                            golden.parameters().path("n_iter").asInt(100),
                            golden.parameters().path("tol").asDouble(1e-5));
                    compare(golden, method.estimate(tally(golden)), differences);
                });
    }

    private static LabelTally tally(GoldenCase golden) {
        if (!golden.kind().equals("worker-task-label")) {
            throw golden.unsupportedInput();
        }
        LabelTally.Builder builder = LabelTally.builder();
        for (JsonNode row : golden.inline()) {
            builder.add(text(row.get(0)), text(row.get(1)), text(row.get(2)));
        }
        return builder.build();
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.asString() : node.toString();
    }

    private static void compare(GoldenCase golden, LabelEstimate estimate, Differences differences) {
        JsonNode probabilities = golden.expected().path("probas");
        differences.equal(
                "tasks", probabilities.size(), estimate.probabilities().size());
        for (var task : probabilities.properties()) {
            differences.equal(
                    "labels of " + task.getKey(),
                    task.getValue().size(),
                    estimate.labels().size());
            for (var label : task.getValue().properties()) {
                differences.number(
                        "probability of " + label.getKey() + " for " + task.getKey(),
                        label.getValue(),
                        estimate.probability(task.getKey(), label.getKey()));
            }
        }
        differences.equal(
                "labelled tasks",
                golden.expected().path("labels").size(),
                estimate.probabilities().size());
        for (var task : golden.expected().path("labels").properties()) {
            differences.equal("label of " + task.getKey(), text(task.getValue()), estimate.label(task.getKey()));
        }
        if (golden.expected().has("skills")) {
            JsonNode skills = golden.expected().path("skills");
            differences.equal("workers", skills.size(), estimate.skills().size());
            for (var worker : skills.properties()) {
                differences.number(
                        "skill of " + worker.getKey(),
                        worker.getValue(),
                        estimate.skills().getOrDefault(worker.getKey(), Double.NaN));
            }
        }
    }
}
