package org.crowdchange.rankinglab.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crowdchange.lab.metric.Correlation;
import org.crowdchange.lab.metric.CumulativeGain;
import org.crowdchange.lab.metric.Gain;
import org.crowdchange.lab.metric.KendallTau;
import org.crowdchange.lab.metric.RankBiasedOverlap;
import org.crowdchange.lab.metric.RankDistance;
import org.crowdchange.lab.metric.Retrieval;
import tools.jackson.databind.JsonNode;

/** Numbers about rankings: correlations, distances, overlaps and gains. */
final class MetricCases implements Family {
    private static final Pattern GAIN = Pattern.compile("(n?dcg)@([0-9]+)");
    private static final Pattern PRECISION = Pattern.compile("average_precision\\(rel>([0-9.]+)\\)");

    @Override
    public Map<String, Check> checks() {
        return Map.of(
                "rank-correlation", MetricCases::correlation,
                "ranking-distances", MetricCases::distances,
                "rank-biased-overlap", MetricCases::overlap,
                "ndcg", MetricCases::gain);
    }

    private static void correlation(GoldenCase golden, Differences differences) {
        double[] x = numbers(golden.inline().path("x"));
        double[] y = numbers(golden.inline().path("y"));
        KendallTau tau = KendallTau.of(x, y);
        golden.expected().properties().forEach(each -> {
            double actual = switch (each.getKey()) {
                case "kendall_tau_b" -> tau.tauB();
                case "kendall_tau_c" -> tau.tauC();
                case "kendall_p" -> tau.pValue();
                case "somers_d" -> tau.somersD();
                case "spearman" -> Correlation.spearman(x, y);
                case "pearson" -> Correlation.pearson(x, y);
                case "weighted_tau_hyperbolic" -> Correlation.weightedTau(x, y);
                default -> throw unknown(each.getKey());
            };
            differences.number(each.getKey(), each.getValue(), actual);
        });
    }

    private static void distances(GoldenCase golden, Differences differences) {
        double[] a = numbers(golden.inline().path("a"));
        double[] b = numbers(golden.inline().path("b"));
        golden.expected().properties().forEach(each -> {
            double actual = switch (each.getKey()) {
                case "footrule" -> RankDistance.footrule(a, b);
                case "kendall_distance" -> RankDistance.kendall(a, b);
                default -> throw unknown(each.getKey());
            };
            differences.number(each.getKey(), each.getValue(), actual);
        });
    }

    private static void overlap(GoldenCase golden, Differences differences) {
        List<String> a = texts(golden.inline().path("a"));
        List<String> b = texts(golden.inline().path("b"));
        golden.expected().properties().forEach(each -> {
            double persistence = Double.parseDouble(each.getKey());
            each.getValue().properties().forEach(number -> {
                double actual = switch (number.getKey()) {
                    case "rbo" -> RankBiasedOverlap.shown(a, b, persistence);
                    case "rbo_ext" -> RankBiasedOverlap.extrapolated(a, b, persistence);
                    default -> throw unknown(number.getKey());
                };
                differences.number(number.getKey() + " at " + each.getKey(), number.getValue(), actual);
            });
        });
    }

    private static void gain(GoldenCase golden, Differences differences) {
        double[] relevance = numbers(golden.inline().path("relevance"));
        double[] scores = numbers(golden.inline().path("score"));
        golden.expected().properties().forEach(each -> {
            Matcher gain = GAIN.matcher(each.getKey());
            Matcher precision = PRECISION.matcher(each.getKey());
            double actual;
            if (gain.matches()) {
                int places = Integer.parseInt(gain.group(2));
                actual = gain.group(1).equals("dcg")
                        ? CumulativeGain.discounted(relevance, scores, places, Gain.LINEAR)
                        : CumulativeGain.normalised(relevance, scores, places, Gain.LINEAR);
            } else if (precision.matches()) {
                double above = Double.parseDouble(precision.group(1));
                boolean[] good = new boolean[relevance.length];
                for (int i = 0; i < good.length; i++) {
                    good[i] = relevance[i] > above;
                }
                actual = Retrieval.averagePrecision(good, scores);
            } else {
                throw unknown(each.getKey());
            }
            differences.number(each.getKey(), each.getValue(), actual);
        });
    }

    private static UnsupportedCaseException unknown(String name) {
        return new UnsupportedCaseException("the number \"" + name + "\"");
    }

    private static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).asDouble();
        }
        return numbers;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asString()));
        return texts;
    }
}
