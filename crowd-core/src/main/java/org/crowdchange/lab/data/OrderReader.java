package org.crowdchange.lab.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crowdchange.tally.RankedBallot;
import org.crowdchange.tally.RankedTally;

/**
 * Reads ballots as people write them, {@code A>B=C}: a greater-than sign between tiers, an equals sign between tied
 * items, and blanks around names do not count. In a file each line is a ballot, with the number of voters and a colon
 * before it if there are more than one: {@code 42: A>B=C}. Lines that begin with {@code #} are comments.
 */
public final class OrderReader {

    private OrderReader() {}

    /**
     * Reads a file; the items are those that some ballot ranks.
     *
     * @throws DataFormatException if there is no ballot in it, or a ballot is not as the format has it
     */
    public static RankedData read(DataFile file) {
        RankedTally.Builder ballots = RankedTally.builder();
        String[] lines = file.text().split("\n", -1);
        long voters = 0;
        for (int i = 0; i < lines.length; i++) {
            TextLine line = new TextLine(file.name(), i + 1, lines[i]);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int colon = line.text().indexOf(':');
            long count = 1;
            if (colon >= 0) {
                count = line.field(0, colon)
                        .number("the number of voters, 1 to 1099511627776", 1, RankedTally.MAX_TOTAL);
            }
            if (count > RankedTally.MAX_TOTAL - voters) {
                throw line.at(0).refuse("more than " + RankedTally.MAX_TOTAL + " voters", "at most so many");
            }
            voters += count;
            ballots.add(ballot(line, colon + 1), count);
        }
        if (voters == 0) {
            throw new Position(file.name(), lines.length, 1)
                    .refuse("the end of the file", "at least one ballot, as in \"42: A>B=C\"");
        }
        return RankedData.unnamed(ballots.build());
    }

    /**
     * Reads one ballot.
     *
     * @param source where the text is from, for messages
     * @throws DataFormatException if it is not as the format has it
     */
    public static RankedBallot ballot(String source, String text) {
        return ballot(new TextLine(source, 1, text), 0);
    }

    private static RankedBallot ballot(TextLine line, int from) {
        String text = line.text();
        if (text.substring(from).isBlank()) {
            return RankedBallot.BLANK;
        }
        List<List<String>> tiers = new ArrayList<>();
        List<String> tier = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int next = from; next <= text.length(); next++) {
            int end = next;
            while (end < text.length() && text.charAt(end) != '>' && text.charAt(end) != '=') {
                end++;
            }
            CsvField item = line.field(next, end);
            if (item.text().isEmpty()) {
                throw item.refuse("an item, as in \"A>B=C\"");
            }
            if (!seen.add(item.text())) {
                throw item.refuse("each item at most once");
            }
            tier.add(item.text());
            if (end == text.length() || text.charAt(end) == '>') {
                tiers.add(tier);
                tier = new ArrayList<>();
            }
            next = end;
        }
        return new RankedBallot(tiers);
    }
}
