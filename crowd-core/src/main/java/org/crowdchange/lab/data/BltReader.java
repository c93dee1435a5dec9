package org.crowdchange.lab.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crowdchange.tally.RankedBallot;
import org.crowdchange.tally.RankedTally;

/**
 * Reads ballots for the single transferable vote in the format of Hill, Wichmann and Woodall, {@code .blt}, {@code .HIL} or
 * {@code .dat}: the numbers of candidates and seats; a minus sign before the number of everybody who has withdrawn; ballots
 * as {@code weight candidate candidate ... 0}; a 0 that ends them; then the names and the title, in quotation marks unless
 * they are one word. White space separates and means nothing else.
 *
 * <p>Of the extensions in use it knows ties, {@code 1=2} (OpenSTV, OpaVote) and {@code (1 2)} (Hill), a skipped rank
 * {@code -}, which is passed over, the id of a ballot in brackets before its weight, comments from {@code #} to the end
 * of the line, and up to two more texts behind the title.
 *
 * <p>The ids are the numbers of the candidates. Withdrawn candidates are struck off the ballots. Names that are missing
 * altogether are noted; ballots that list nobody are kept as blank ones.
 *
 * <p>Source: I. D. Hill, B. A. Wichmann, D. R. Woodall, "Algorithm 123: Single transferable vote by Meek's method", <i>The
 * Computer Journal</i> 30 (1987), section 3.1.
 */
public final class BltReader {
    private static final Pattern TOKEN = Pattern.compile("\"(.*?)\"(?=\\s|$)|#[^\\n]*|[()]|[^\\s()]+", Pattern.DOTALL);
    private static final Pattern TIE = Pattern.compile("[0-9]+(=[0-9]+)+");
    private static final Pattern WITHDRAWN = Pattern.compile("-[0-9]+");
    private static final long MOST_CANDIDATES = 1_000_000;

    private final DataFile file;
    private final List<CsvField> tokens = new ArrayList<>();
    private final RankedTally.Builder ballots = RankedTally.builder();
    private final Set<String> withdrawn = new HashSet<>();
    private long candidates;
    private long voters;
    private int next;

    private BltReader(DataFile file) {
        this.file = file;
        split();
    }

    /**
     * Reads a file.
     *
     * @throws DataFormatException if it is not as the format has it
     */
    public static ElectionData read(DataFile file) {
        return new BltReader(file).read();
    }

    private ElectionData read() {
        candidates = take("the number of candidates").number("the number of candidates", 1, MOST_CANDIDATES);
        int seats = (int) take("the number of seats").number("the number of seats", 0, MOST_CANDIDATES);
        List<String> left = withdrawals();
        for (long id = 1; id <= candidates; id++) {
            if (!withdrawn.contains(Long.toString(id))) {
                ballots.item(Long.toString(id));
            }
        }
        boolean more = true;
        while (more) {
            more = ballot();
        }
        Map<String, String> names = new HashMap<>();
        List<String> notes = new ArrayList<>();
        String title = names(names, notes);
        return new ElectionData(new RankedData(ballots.build(), names, notes), seats, title, left);
    }

    private List<String> withdrawals() {
        List<String> left = new ArrayList<>();
        while (next < tokens.size()
                && WITHDRAWN.matcher(tokens.get(next).text()).matches()) {
            CsvField token = tokens.get(next++);
            String id = Long.toString(
                    -token.number("a minus sign and the number of a candidate, up to " + candidates, -candidates, -1));
            if (!withdrawn.add(id)) {
                throw token.refuse("each withdrawn candidate once");
            }
            left.add(id);
        }
        return left;
    }

    /** Reads a ballot; false if it is the 0 that ends them. */
    private boolean ballot() {
        if (peek().equals("(")) {
            skipId();
        }
        CsvField first = take("the weight of a ballot, or 0 to end the ballots");
        long weight = first.number("the weight of a ballot, a whole number, or 0 to end the ballots");
        if (weight == 0) {
            return false;
        }
        if (weight > RankedTally.MAX_TOTAL - voters) {
            throw first.refuse("at most " + RankedTally.MAX_TOTAL + " ballots together");
        }
        voters += weight;
        List<List<String>> tiers = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (true) {
            CsvField token = take("a candidate, or 0 to end the ballot");
            if (token.text().equals("0")) {
                break;
            }
            List<String> tier = new ArrayList<>();
            if (token.text().equals("(")) {
                while (!peek().equals(")")) {
                    candidate(take("a candidate or a closing bracket"), seen).ifPresent(tier::add);
                }
                next++;
            } else if (TIE.matcher(token.text()).matches()) {
                int column = token.column();
                for (String part : token.text().split("=", -1)) {
                    candidate(new CsvField(part, token.file(), token.line(), column), seen)
                            .ifPresent(tier::add);
                    column += part.length() + 1;
                }
            } else if (!token.text().equals("-")) {
                candidate(token, seen).ifPresent(tier::add);
            }
            if (!tier.isEmpty()) {
                tiers.add(tier);
            }
        }
        ballots.add(new RankedBallot(tiers), weight);
        return true;
    }

    /** The candidate, unless it has withdrawn. */
    private Optional<String> candidate(CsvField token, Set<String> seen) {
        String id = Long.toString(token.number("the number of a candidate, 1 to " + candidates, 1, candidates));
        if (!seen.add(id)) {
            throw token.refuse("each candidate at most once on a ballot");
        }
        return withdrawn.contains(id) ? Optional.empty() : Optional.of(id);
    }

    private void skipId() {
        CsvField opening = tokens.get(next);
        while (!peek().equals(")")) {
            if (next == tokens.size()) {
                throw opening.refuse("a closing bracket behind the id of a ballot");
            }
            next++;
        }
        next++;
    }

    private String names(Map<String, String> names, List<String> notes) {
        int texts = tokens.size() - next;
        if (texts == 0) {
            notes.add(file.name() + " names no candidates.");
            return "";
        }
        for (long id = 1; id <= candidates; id++) {
            names.put(Long.toString(id), take("the name of candidate " + id).text());
        }
        String title = next < tokens.size() ? tokens.get(next++).text() : "";
        if (tokens.size() - next > 2) {
            throw tokens.get(next + 2).refuse("the end of the file");
        }
        return title;
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next).text() : "";
    }

    private CsvField take(String expected) {
        if (next == tokens.size()) {
            String text = file.text();
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            int column = 1 + text.codePointCount(text.lastIndexOf('\n') + 1, text.length());
            throw new Position(file.name(), line, column).refuse("the end of the file", expected);
        }
        return tokens.get(next++);
    }

    private void split() {
        String text = file.text();
        Matcher matcher = TOKEN.matcher(text);
        int line = 1;
        int lineStart = 0;
        int seen = 0;
        while (matcher.find()) {
            for (; seen < matcher.start(); seen++) {
                if (text.charAt(seen) == '\n') {
                    line++;
                    lineStart = seen + 1;
                }
            }
            if (matcher.group().startsWith("#")) {
                continue;
            }
            int column = 1 + text.codePointCount(lineStart, matcher.start());
            String token = matcher.group(1) == null ? matcher.group() : matcher.group(1);
            tokens.add(new CsvField(token, file.name(), line, column));
        }
    }
}
