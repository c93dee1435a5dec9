package org.crowdchange.rankinglab.golden;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.ranking.approval.ApprovalVoting;
import org.crowdchange.ranking.approval.Axiom;
import org.crowdchange.ranking.approval.ChamberlinCourant;
import org.crowdchange.ranking.approval.CommitteeRule;
import org.crowdchange.ranking.approval.Committees;
import org.crowdchange.ranking.approval.Completion;
import org.crowdchange.ranking.approval.EnestroemPhragmen;
import org.crowdchange.ranking.approval.EqualShares;
import org.crowdchange.ranking.approval.GreedyMonroe;
import org.crowdchange.ranking.approval.MinimaxApproval;
import org.crowdchange.ranking.approval.Monroe;
import org.crowdchange.ranking.approval.ProportionalApproval;
import org.crowdchange.ranking.approval.ReverseSequentialPav;
import org.crowdchange.ranking.approval.Round;
import org.crowdchange.ranking.approval.SainteLagueApproval;
import org.crowdchange.ranking.approval.SatisfactionApproval;
import org.crowdchange.ranking.approval.SequentialChamberlinCourant;
import org.crowdchange.ranking.approval.SequentialPav;
import org.crowdchange.ranking.approval.SequentialPhragmen;
import org.crowdchange.ranking.approval.Verdict;
import tools.jackson.databind.JsonNode;

/** Committees from approval ballots: one winning committee, or all. */
final class CommitteeCases implements Family {

    @Override
    public Map<String, Check> checks() {
        Map<String, Check> checks = new HashMap<>();
        add(checks, k -> new ApprovalVoting(k, TieBreak.ITEM_ORDER));
        add(checks, k -> new SatisfactionApproval(k, TieBreak.ITEM_ORDER));
        add(checks, ProportionalApproval::new);
        add(checks, SainteLagueApproval::new);
        add(checks, ChamberlinCourant::new);
        add(checks, Monroe::new);
        add(checks, MinimaxApproval::new);
        add(checks, k -> new SequentialPav(k, TieBreak.ITEM_ORDER));
        add(checks, k -> new ReverseSequentialPav(k, TieBreak.ITEM_ORDER));
        add(checks, k -> new SequentialChamberlinCourant(k, TieBreak.ITEM_ORDER));
        add(checks, k -> new SequentialPhragmen(k, TieBreak.ITEM_ORDER));
        add(checks, k -> new EnestroemPhragmen(k, TieBreak.ITEM_ORDER));
        for (Completion completion : Completion.values()) {
            add(checks, k -> new EqualShares(k, TieBreak.ITEM_ORDER, completion));
        }
        checks.put("greedy-monroe", CommitteeCases::greedyMonroe);
        checks.put("proportionality-axioms", CommitteeCases::axioms);
        return checks;
    }

    private static void add(Map<String, Check> checks, IntFunction<CommitteeRule> rules) {
        checks.put(rules.apply(1).id(), (golden, differences) -> {
            ApprovalInputs inputs = ApprovalInputs.of(golden, differences);
            CommitteeRule rule =
                    rules.apply(golden.input().path("committee_size").asInt());
            boolean resolute = golden.parameters().path("resolute").asBoolean();
            compare(golden, differences, resolute ? rule.committee(inputs.tally()) : rule.committees(inputs.tally()));
        });
    }

    /** The reference takes voters in their order, which a tally does not keep. */
    private static void greedyMonroe(GoldenCase golden, Differences differences) {
        ApprovalInputs inputs = ApprovalInputs.of(golden, differences);
        GreedyMonroe rule =
                new GreedyMonroe(golden.input().path("committee_size").asInt(), TieBreak.ITEM_ORDER);
        compare(golden, differences, rule.committee(inputs.items(), inputs.voters()));
    }

    /** Axioms by their names in small letters, with a plus sign for the stronger form. */
    private static void axioms(GoldenCase golden, Differences differences) {
        ApprovalInputs inputs = ApprovalInputs.of(golden, differences);
        List<String> committee = new ArrayList<>();
        golden.input().path("committee").forEach(member -> committee.add(ApprovalInputs.name(member.asInt())));
        for (Map.Entry<String, JsonNode> expected : golden.expected().properties()) {
            String name = expected.getKey().toUpperCase(Locale.ROOT).replace("+", "_PLUS");
            Verdict verdict = Axiom.valueOf(name).check(inputs.tally(), committee);
            String wanted = expected.getValue().asBoolean() ? "SATISFIED" : "VIOLATED";
            differences.equal(expected.getKey(), wanted, verdict.outcome().name());
        }
    }

    private static void compare(GoldenCase golden, Differences differences, Committees committees) {
        JsonNode expected = golden.expected();
        if (expected.has("error")) {
            int asked = golden.input().path("committee_size").asInt();
            differences.equal(
                    "no answer, or one for fewer seats",
                    true,
                    committees.noEstimate().isPresent() || committees.seats() < asked);
            return;
        }
        if (committees.noEstimate().isPresent()) {
            differences.add(committees.noEstimate().get().reason());
            return;
        }
        List<List<Integer>> wanted = new ArrayList<>();
        for (JsonNode committee : expected.path("committees")) {
            List<Integer> members = new ArrayList<>();
            committee.forEach(member -> members.add(member.asInt()));
            wanted.add(members.stream().sorted().toList());
        }
        boolean byText = golden.algorithm().equals(new EqualShares(Completion.AV).id());
        List<List<String>> winning = byText ? asTheReferenceCompletes(committees) : committees.winning();
        List<List<Integer>> actual = winning.stream()
                .map(committee -> committee.stream().map(Integer::valueOf).toList())
                .collect(Collectors.toCollection(ArrayList::new));
        Comparator<List<Integer>> order = Comparator.comparing(List::toString);
        wanted.sort(order);
        actual.sort(order);
        differences.equal("committees", wanted, actual);
    }

    /**
     * Where seats are completed by approvals and some of the candidates for them are equal, the reference lists all
     * completions and reports the one whose text stands first: "{0, 1, 10}" before "{0, 1, 9}". Everywhere else it takes
     * candidates in the order of their numbers, as the rules here do throughout.
     */
    private static List<List<String>> asTheReferenceCompletes(Committees committees) {
        List<Round> completed = committees.rounds().stream()
                .filter(round -> round.kind() == Round.Kind.COMPLETED)
                .toList();
        if (completed.isEmpty()) {
            return committees.winning();
        }
        Round last = completed.get(completed.size() - 1);
        TreeSet<String> certain = new TreeSet<>(committees.first());
        TreeSet<String> equal = new TreeSet<>();
        for (Round round : completed) {
            if (round.amount().equals(last.amount())) {
                certain.remove(round.item());
                equal.addAll(round.tied());
            }
        }
        int missing = committees.first().size() - certain.size();
        return List.of(firstByText(new ArrayList<>(certain), new ArrayList<>(equal), missing));
    }

    private static List<String> firstByText(List<String> certain, List<String> equal, int missing) {
        if (missing == 0) {
            return certain.stream().sorted().toList();
        }
        List<String> first = null;
        for (int i = 0; i + missing <= equal.size(); i++) {
            List<String> more = new ArrayList<>(certain);
            more.add(equal.get(i));
            List<String> rest = firstByText(more, equal.subList(i + 1, equal.size()), missing - 1);
            if (first == null || text(rest).compareTo(text(first)) < 0) {
                first = rest;
            }
        }
        return first == null ? certain : first;
    }

    private static String text(List<String> committee) {
        return committee.stream()
                .map(name -> Integer.valueOf(name).toString())
                .sorted()
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
