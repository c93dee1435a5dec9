package org.crowdchange.rankinglab.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crowdchange.ranking.opinion.CommentPriority;
import org.crowdchange.ranking.opinion.ConsensusComment;
import org.crowdchange.ranking.opinion.ConsensusComments;
import org.crowdchange.ranking.opinion.GroupInformedConsensus;
import org.crowdchange.ranking.opinion.GroupStatistic;
import org.crowdchange.ranking.opinion.Representative;
import org.crowdchange.ranking.opinion.RepresentativeComments;
import org.crowdchange.ranking.opinion.Side;
import org.crowdchange.tally.GroupedOpinionTally;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionMatrix;
import org.crowdchange.tally.OpinionTally;
import tools.jackson.databind.JsonNode;

/** Opinions with groups, as in Polis. The space of opinions is checked by {@link SpaceCheck}. */
final class PolisCases implements Family {

    @Override
    public Map<String, Check> checks() {
        return Map.of(
                "group-informed-consensus", PolisCases::consensus,
                "polis-representative-comments", PolisCases::representative,
                "polis-consensus-comments", PolisCases::consensusComments,
                "polis-group-statement-stats", PolisCases::statistics,
                "polis-comment-priority", PolisCases::priority,
                "polis-pca", new SpaceCheck(),
                "vote-totals", PolisCases::totals);
    }

    private static void consensus(GoldenCase golden, Differences differences) {
        GroupedOpinionTally tally = PolisInput.of(golden).grouped();
        JsonNode expected = golden.expected();
        // A server has the consensus of agreement alone.
        JsonNode agree = expected.has("agree") ? expected.path("agree") : expected.path("consensus");
        scores("agree", agree, tally, Side.AGREE, differences);
        if (expected.has("disagree")) {
            scores("disagree", expected.path("disagree"), tally, Side.DISAGREE, differences);
        }
        if (expected.has("order_by_agree")) {
            // Of equal scores the order is the reference's own, so scores must fall along it.
            List<Double> along = new ArrayList<>();
            expected.path("order_by_agree")
                    .forEach(id -> along.add(agree.path(id.asString()).asDouble()));
            differences.equal("order_by_agree: length", agree.size(), along.size());
            differences.equal(
                    "scores along order_by_agree",
                    along.stream().sorted(java.util.Comparator.reverseOrder()).toList(),
                    along);
        }
    }

    private static void scores(
            String what, JsonNode expected, GroupedOpinionTally tally, Side side, Differences differences) {
        var ranking = new GroupInformedConsensus(side, false).rank(tally);
        differences.equal(what + ": items", expected.size(), ranking.size());
        for (var each : expected.properties()) {
            String item = PolisInput.name(Long.parseLong(each.getKey()));
            differences.number(
                    what + " of " + each.getKey(),
                    each.getValue(),
                    ranking.find(item).orElseThrow().score());
        }
    }

    private static void statistics(GoldenCase golden, Differences differences) {
        GroupedOpinionTally tally = PolisInput.of(golden).grouped();
        JsonNode expected = golden.expected();
        differences.equal("groups", expected.path("groups").size(), tally.groups());
        differences.equal("items", expected.path("order").size(), tally.size());
        for (var group : expected.path("groups").properties()) {
            int g = tally.groupOf(group.getKey());
            for (int i = 0; i < expected.path("order").size(); i++) {
                long id = expected.path("order").get(i).asLong();
                GroupStatistic statistic = GroupStatistic.of(tally, tally.indexOf(PolisInput.name(id)), g);
                JsonNode row = group.getValue().get(i);
                for (int c = 0; c < expected.path("columns").size(); c++) {
                    String column = expected.path("columns").get(c).asString();
                    differences.number(
                            column + " of " + id + " in " + group.getKey(), row.get(c), value(statistic, column));
                }
            }
        }
    }

    private static double value(GroupStatistic statistic, String column) {
        return switch (column) {
            case "na" -> statistic.votes(Side.AGREE);
            case "nd" -> statistic.votes(Side.DISAGREE);
            case "ns" -> statistic.seen();
            case "pa" -> statistic.share(Side.AGREE);
            case "pd" -> statistic.share(Side.DISAGREE);
            case "pat" -> statistic.test(Side.AGREE);
            case "pdt" -> statistic.test(Side.DISAGREE);
            case "ra" -> statistic.ratio(Side.AGREE);
            case "rd" -> statistic.ratio(Side.DISAGREE);
            case "rat" -> statistic.ratioTest(Side.AGREE);
            case "rdt" -> statistic.ratioTest(Side.DISAGREE);
            default -> throw new UnsupportedCaseException("the column \"" + column + "\"");
        };
    }

    private static void representative(GoldenCase golden, Differences differences) {
        GroupedOpinionTally tally = PolisInput.of(golden).grouped();
        double level = golden.parameters().path("confidence").asDouble(0.9);
        int most = golden.parameters().path("pick_max").asInt(5);
        JsonNode expected = golden.expected().has("groups")
                ? golden.expected().path("groups")
                : golden.expected().path("repness");
        differences.equal("groups", expected.size(), tally.groups());
        for (var group : expected.properties()) {
            List<Representative> picked = new RepresentativeComments(group.getKey(), level, most).select(tally);
            String what = "group " + group.getKey();
            differences.equal(
                    what + ": items",
                    ids(group.getValue()),
                    picked.stream().map(Representative::item).toList());
            for (int i = 0; i < Math.min(picked.size(), group.getValue().size()); i++) {
                representative(what + "[" + i + "]", group.getValue().get(i), picked.get(i), differences);
            }
        }
    }

    private static List<String> ids(JsonNode entries) {
        List<String> ids = new ArrayList<>();
        entries.forEach(each -> ids.add(PolisInput.name(each.path("tid").asLong())));
        return ids;
    }

    private static void representative(String what, JsonNode expected, Representative picked, Differences differences) {
        GroupStatistic statistic = picked.statistic();
        Side side = picked.side();
        count(what + ": n-success", expected.path("n-success"), picked.successes(), differences);
        count(what + ": n-trials", expected.path("n-trials"), statistic.seen(), differences);
        differences.number(what + ": p-success", expected.path("p-success"), statistic.share(side));
        differences.number(what + ": p-test", expected.path("p-test"), statistic.test(side));
        differences.number(what + ": repness", expected.path("repness"), statistic.ratio(side));
        differences.number(what + ": repness-test", expected.path("repness-test"), statistic.ratioTest(side));
        differences.equal(what + ": repful-for", expected.path("repful-for").asString(), side.toString());
        differences.equal(what + ": best-agree", expected.path("best-agree").asBoolean(false), picked.bestAgree());
        if (expected.has("n-agree")) {
            // It is the count of the side for which the item stands, whatever its name.
            count(what + ": n-agree", expected.path("n-agree"), picked.successes(), differences);
        }
    }

    private static void consensusComments(GoldenCase golden, Differences differences) {
        PolisInput input = PolisInput.of(golden);
        double threshold = golden.parameters().path("prob_threshold").asDouble(0.5);
        double level = golden.parameters().path("confidence").asDouble(0.9);
        int most = golden.parameters().path("pick_max").asInt(5);
        boolean server = golden.expected().has("consensus");
        JsonNode expected = server ? golden.expected().path("consensus") : golden.expected();
        for (Side side : Side.values()) {
            JsonNode entries = expected.path(side.toString());
            ConsensusComments method = new ConsensusComments(side, threshold, level);
            // A server counts all participants, the input only those in groups: it is asked of the server's own counts
            // whether each of its comments qualifies, whether they are in this order, and whether no vote was lost.
            OpinionTally tally = server ? reported(entries, side) : input.totals();
            List<ConsensusComment> selected = method.select(tally, most);
            differences.equal(
                    side + ": items",
                    ids(entries),
                    selected.stream().map(ConsensusComment::item).toList());
            for (int i = 0; i < Math.min(selected.size(), entries.size()); i++) {
                ConsensusComment comment = selected.get(i);
                String what = side + "[" + i + "]";
                count(what + ": n-success", entries.get(i).path("n-success"), comment.successes(), differences);
                count(what + ": n-trials", entries.get(i).path("n-trials"), comment.trials(), differences);
                differences.number(what + ": p-success", entries.get(i).path("p-success"), comment.share());
                differences.number(what + ": p-test", entries.get(i).path("p-test"), comment.test());
                OpinionCounts grouped = input.totals().counts(comment.item());
                long inGroups = side == Side.AGREE ? grouped.agree() : grouped.disagree();
                differences.equal(
                        what + ": votes of groups are among those of all",
                        true,
                        inGroups <= comment.successes() && grouped.total() <= comment.trials());
            }
        }
    }

    private static OpinionTally reported(JsonNode entries, Side side) {
        OpinionTally.Builder builder = OpinionTally.builder();
        for (JsonNode each : entries) {
            long successes = each.path("n-success").asLong();
            long rest = each.path("n-trials").asLong() - successes;
            builder.add(
                    PolisInput.name(each.path("tid").asLong()),
                    side == Side.AGREE ? new OpinionCounts(successes, 0, rest) : new OpinionCounts(0, successes, rest));
        }
        return builder.build();
    }

    private static void priority(GoldenCase golden, Differences differences) {
        if (!golden.kind().equals("polis-priority")) {
            throw golden.unsupportedInput();
        }
        JsonNode totals = golden.inline().path("group_totals_A_D_S");
        List<Long> meta = new ArrayList<>();
        golden.inline().path("meta_tids").forEach(id -> meta.add(id.asLong()));
        JsonNode expected = golden.expected().path("priority");
        differences.equal("items", expected.size(), totals.size());
        for (var each : expected.properties()) {
            JsonNode votes = totals.path(each.getKey());
            double extremity = golden.inline()
                    .path("comment_extremity")
                    .path(each.getKey())
                    .asDouble();
            double priority = meta.contains(Long.parseLong(each.getKey()))
                    ? CommentPriority.META
                    : CommentPriority.priority(PolisInput.counts(votes), extremity);
            differences.number("priority of " + each.getKey(), each.getValue(), priority);
        }
    }

    private static void totals(GoldenCase golden, Differences differences) {
        PolisInput input = PolisInput.of(golden);
        OpinionMatrix matrix = input.opinions();
        long agree = 0;
        long disagree = 0;
        long pass = 0;
        OpinionTally totals = matrix.totals();
        for (int i = 0; i < totals.size(); i++) {
            agree += totals.counts(i).agree();
            disagree += totals.counts(i).disagree();
            pass += totals.counts(i).pass();
        }
        differences.number(
                "participants",
                golden.expected().path("participants"),
                input.matrix().participants().size());
        count("statements", golden.expected().path("statements"), matrix.size(), differences);
        count("agrees", golden.expected().path("agrees"), agree, differences);
        count("disagrees", golden.expected().path("disagrees"), disagree, differences);
        count("passes", golden.expected().path("passes"), pass, differences);
    }

    private static void count(String what, JsonNode expected, long actual, Differences differences) {
        differences.equal(what, expected.asDouble(), (double) actual);
    }
}
