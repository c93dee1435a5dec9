package org.crowdchange.ranking.ranked;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A count by single transferable vote in lines for people, with five decimals at most. */
final class StvText {
    private static final int DECIMALS = 5;

    private StvText() {}

    static String of(StvReport report) {
        StringBuilder text = new StringBuilder();
        text.append(report.method())
                .append(": ")
                .append(report.seats())
                .append(report.seats() == 1 ? " seat, " : " seats, ")
                .append(report.ballots())
                .append(" ballots\n");
        for (StvRound round : report.rounds()) {
            round(text, round);
        }
        for (String tieBreak : report.tieBreaks()) {
            text.append("Tie: ").append(tieBreak).append('\n');
        }
        report.notes().forEach(note -> text.append(note).append('\n'));
        report.noEstimate()
                .ifPresentOrElse(
                        none -> text.append(none.reason()).append(".\n"),
                        () -> text.append("Elected: ")
                                .append(String.join(", ", report.elected()))
                                .append('\n'));
        return text.toString();
    }

    private static void round(StringBuilder text, StvRound round) {
        text.append("Round ")
                .append(round.number())
                .append(", quota ")
                .append(number(round.quota()))
                .append('\n');
        List<Map.Entry<String, BigDecimal>> byVotes = round.tally().entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
                .toList();
        for (Map.Entry<String, BigDecimal> each : byVotes) {
            text.append("  ").append(each.getKey()).append(": ").append(number(each.getValue()));
            BigDecimal kept = round.kept().get(each.getKey());
            if (kept != null) {
                text.append(" (keeps ").append(number(kept)).append(')');
            }
            text.append('\n');
        }
        if (round.exhausted().signum() != 0) {
            text.append("  exhausted: ").append(number(round.exhausted())).append('\n');
        }
        if (round.lost().signum() != 0) {
            text.append("  lost by rounding: ").append(number(round.lost())).append('\n');
        }
        for (StvEvent event : round.events()) {
            text.append("  ").append(event(event)).append('\n');
        }
    }

    private static String event(StvEvent event) {
        String votes = number(event.votes());
        return switch (event.kind()) {
            case ELECTED -> event.item() + " is elected with " + votes;
            case ELECTED_TO_FILL -> event.item() + " is elected with " + votes + ", as many seats being left as items";
            case SURPLUS -> "The surplus of " + event.item() + " is transferred" + transfers(event);
            case EXCLUDED -> event.item() + " is excluded with " + votes + transfers(event);
        };
    }

    private static String transfers(StvEvent event) {
        String transfers = event.transfers().entrySet().stream()
                .map(each -> number(each.getValue()) + " to " + each.getKey())
                .collect(Collectors.joining(", "));
        String exhausted = event.exhausted().signum() == 0 ? "" : number(event.exhausted()) + " to nobody";
        String join = transfers.isEmpty() || exhausted.isEmpty() ? "" : ", ";
        return transfers.isEmpty() && exhausted.isEmpty() ? "" : ": " + transfers + join + exhausted;
    }

    static String number(BigDecimal votes) {
        BigDecimal rounded = votes.setScale(Math.min(DECIMALS, Math.max(0, votes.scale())), RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
