package org.crowdchange.rankinglab.golden;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.crowdchange.lab.data.DataFile;
import org.crowdchange.lab.data.OpenBanditReader;
import org.crowdchange.lab.data.OpenBanditReader.Impression;
import org.crowdchange.lab.metric.DecisionLog;

/** Logged recommendations with known probabilities: what another policy would have earned. */
final class OffPolicyCases implements Family {
    private static final Pattern FREQUENCIES =
            Pattern.compile("context-free: per position, relative item frequency in (\\S+)");
    private static final Pattern CLIPPED = Pattern.compile("clipped_ips_([0-9.]+)");
    private static final String ON_POLICY = "on_policy_mean_click_";

    @Override
    public Map<String, Check> checks() {
        return Map.of("ips-snips", OffPolicyCases::estimates);
    }

    private static void estimates(GoldenCase golden, Differences differences) {
        Matcher policy =
                FREQUENCIES.matcher(golden.input().path("evaluation_policy").asString(""));
        if (!golden.kind().equals("logged-bandit") || !policy.matches()) {
            throw golden.unsupportedInput();
        }
        String logFile = golden.input().path("file").asString("");
        List<Impression> log = OpenBanditReader.read(golden.data());
        List<Impression> other = OpenBanditReader.read(DataFile.read(golden.path(policy.group(1))));
        DecisionLog decisions = decisions(log, other);
        golden.expected().properties().forEach(each -> {
            String name = each.getKey();
            Matcher clipped = CLIPPED.matcher(name);
            double actual;
            if (clipped.matches()) {
                actual = decisions.clipped(Double.parseDouble(clipped.group(1))).value();
            } else if (name.startsWith(ON_POLICY)) {
                // Named after the policy of one of the two files, as in random_men.csv.gz.
                String of = "/" + name.substring(ON_POLICY.length()) + "_";
                actual = clicks(logFile.contains(of) ? log : other);
            } else {
                actual = switch (name) {
                    case "ips" -> decisions.inversePropensity().value();
                    case "snips" -> decisions.selfNormalised().value();
                    case "n" -> decisions.size();
                    case "n_actions" ->
                        log.stream().map(Impression::item).distinct().count();
                    default -> throw new UnsupportedCaseException("the number \"" + name + "\"");
                };
            }
            differences.number(name, each.getValue(), actual);
        });
    }

    private static DecisionLog decisions(List<Impression> log, List<Impression> other) {
        Map<Integer, Long> shown =
                other.stream().collect(Collectors.groupingBy(Impression::position, Collectors.counting()));
        Map<String, Long> counts = new HashMap<>();
        other.forEach(each -> counts.merge(each.position() + " " + each.item(), 1L, Long::sum));
        double[] rewards = new double[log.size()];
        double[] logged = new double[log.size()];
        double[] evaluated = new double[log.size()];
        for (int i = 0; i < rewards.length; i++) {
            Impression each = log.get(i);
            rewards[i] = each.click() ? 1 : 0;
            logged[i] = each.propensity();
            evaluated[i] = (double) counts.getOrDefault(each.position() + " " + each.item(), 0L)
                    / shown.getOrDefault(each.position(), 1L);
        }
        return DecisionLog.of(rewards, logged, evaluated);
    }

    private static double clicks(List<Impression> log) {
        return log.stream().mapToInt(each -> each.click() ? 1 : 0).average().orElse(Double.NaN);
    }
}
