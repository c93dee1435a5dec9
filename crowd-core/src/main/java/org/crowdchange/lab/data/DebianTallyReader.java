package org.crowdchange.lab.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crowdchange.tally.RankedBallot;
import org.crowdchange.tally.RankedTally;

/**
 * Reads the tally sheets of the Debian project's votes: a line {@code V: 2-1--} for each voter, with the rank that the
 * voter gave to each option in turn, a digit or from ten on a letter, or {@code -} for none. Options of equal rank are
 * tied; gaps between ranks mean nothing. Whatever stands behind the ranks (a checksum) and all lines that do not begin
 * with {@code V:} are left aside. The options are called 1, 2, 3 and so on.
 */
public final class DebianTallyReader {
    private static final int RADIX = 36;

    private DebianTallyReader() {}

    /**
     * Reads a file.
     *
     * @throws DataFormatException if there is no vote in it, or votes are not as the format has them
     */
    public static RankedData read(DataFile file) {
        RankedTally.Builder ballots = RankedTally.builder();
        int options = -1;
        String[] lines = file.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            TextLine line = new TextLine(file.name(), i + 1, lines[i]);
            if (!line.startsWith("V:")) {
                continue;
            }
            int from = line.skipBlanks(2);
            int to = from;
            while (to < line.text().length()
                    && !Character.isWhitespace(line.text().charAt(to))) {
                to++;
            }
            if (options < 0 && to > from) {
                options = to - from;
            }
            if (to - from != options) {
                throw line.at(from)
                        .refuse(
                                to == from ? "no ranks" : (to - from) + " ranks",
                                options < 0
                                        ? "the ranks of a vote, as in \"V: 2-1--\""
                                        : "one for each of " + options + " options");
            }
            ballots.add(ballot(line, from, to));
        }
        if (options < 0) {
            throw new Position(file.name(), lines.length, 1)
                    .refuse("the end of the file", "at least one vote, as in \"V: 2-1--\"");
        }
        for (int option = 1; option <= options; option++) {
            ballots.item(Integer.toString(option));
        }
        return RankedData.unnamed(ballots.build());
    }

    private static RankedBallot ballot(TextLine line, int from, int to) {
        Map<Integer, List<String>> tiers = new TreeMap<>();
        for (int i = from; i < to; i++) {
            char rank = line.text().charAt(i);
            if (rank == '-') {
                continue;
            }
            int number = rank < 128 ? Character.digit(rank, RADIX) : -1;
            if (number < 1) {
                throw line.at(i).refuse("\"" + rank + "\"", "a rank (1 to 9, then letters) or \"-\"");
            }
            tiers.computeIfAbsent(number, any -> new ArrayList<>()).add(Integer.toString(1 + i - from));
        }
        return new RankedBallot(List.copyOf(tiers.values()));
    }
}
