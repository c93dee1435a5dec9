package org.crowdchange.newsroom.polis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.crowdchange.Crowd;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Id;
import org.crowdchange.model.Idea;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.Question;
import org.crowdchange.model.SubjectId;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.store.Kind;
import org.crowdchange.store.memory.MemoryStore;
import org.crowdchange.tally.OpinionCounts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The six real conversations, imported whole. */
class ConversationsTest {
    private static final Path SHARED = Path.of(System.getProperty("crowd.shared", "."));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "london.youth.policing",
                "brexit-consensus",
                "15-per-hour-seattle",
                "scoop-hivemind.biodiversity",
                "vtaiwan.uberx",
                "american-assembly.bowling-green"
            })
    void importsAWholeConversationWithTheNumbersThatOthersCounted(String name) throws IOException {
        Path folder = SHARED.resolve("data/polis").resolve(name);
        assumeTrue(Files.isDirectory(folder), "the shared reference data is not here: " + folder);
        MemoryStore store = new MemoryStore();
        Crowd crowd = Crowd.builder(store).random(new Random(1)).build();

        new PolisImport(store, () -> Instant.parse("2025-01-01T00:00:00Z"), new Random(1))
                .run(folder, ImportProgress.SILENT);

        Campaign campaign = crowd.campaigns().find(name.replace('.', '-')).orElseThrow();
        Question question = crowd.campaigns().questions(campaign.id()).get(0);
        Map<SubjectId, OpinionCounts> tallies = store.talliesIn(question.id());
        assertTotals(name, store, question, tallies);
        Map<Long, long[]> counted = count(folder);
        assertTallies(store, folder, tallies, counted);
        assertRanking(
                crowd.rankings()
                        .ranking(Actor.visitor(), question.id(), "wilson")
                        .items(),
                tallies);
    }

    /** The totals that pandas counted, in the golden file. */
    private static void assertTotals(
            String name, MemoryStore store, Question question, Map<SubjectId, OpinionCounts> tallies)
            throws IOException {
        JsonNode golden = JsonMapper.shared()
                .readTree(Files.readString(SHARED.resolve("golden/polis.json")))
                .get("cases");
        JsonNode expected = null;
        for (JsonNode each : golden) {
            if (each.get("id").asString().equals(name + "/totals")) {
                expected = each.get("expected");
            }
        }
        assertThat(expected).as("totals of %s", name).isNotNull();
        OpinionCounts sum = tallies.values().stream().reduce(OpinionCounts.NONE, OpinionCounts::plus);
        Set<ParticipantId> voters = new HashSet<>();
        store.eachBallot(question.id(), ballot -> voters.add(ballot.voter()));
        assertThat(voters).hasSize(expected.get("participants").asInt());
        assertThat(tallies.values().stream().filter(t -> !t.isEmpty()))
                .hasSize(expected.get("statements").asInt());
        assertThat(sum)
                .isEqualTo(new OpinionCounts(
                        expected.get("agrees").asLong(),
                        expected.get("disagrees").asLong(),
                        expected.get("passes").asLong()));
    }

    /** Each idea against a count of the file; the time of an idea is that of its comment, which tells them apart. */
    private static void assertTallies(
            MemoryStore store, Path folder, Map<SubjectId, OpinionCounts> tallies, Map<Long, long[]> counted)
            throws IOException {
        Map<String, Long> comments = new HashMap<>();
        for (String[] row : rows(folder, "comments.csv")) {
            comments.put(row[0] + " " + words(row[7]), Long.valueOf(row[2]));
        }
        assertThat(tallies).hasSize(comments.size());
        Map<Id, Idea> ideas = store.find(Kind.IDEA, tallies.keySet());
        Set<Long> seen = new HashSet<>();
        tallies.forEach((subject, counts) -> {
            Idea idea = ideas.get(subject);
            String words = words(idea.text().isEmpty() ? idea.title() : idea.text());
            Long comment = comments.get(idea.at().toEpochMilli() + " " + words);
            assertThat(comment).as("the comment behind %s", idea).isNotNull();
            seen.add(comment);
            long[] expected = counted.getOrDefault(comment, new long[3]);
            assertThat(counts)
                    .as("the votes on comment %s", comment)
                    .isEqualTo(new OpinionCounts(expected[2], expected[0], expected[1]));
        });
        assertThat(seen).hasSize(comments.size());
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** The order against the formula of Wilson 1927 as Miller 2009 writes it, with z = 1.959964. */
    private static void assertRanking(List<RankedItem> items, Map<SubjectId, OpinionCounts> tallies) {
        assertThat(items).hasSize(tallies.size());
        double before = 1;
        for (RankedItem item : items) {
            OpinionCounts counts = tallies.get(IdeaId.parse(item.item()));
            double score = lowerBound(counts.agree(), counts.decided());
            assertThat(item.score()).isCloseTo(score, within(1e-9));
            assertThat(score).isLessThanOrEqualTo(before + 1e-9);
            before = score;
        }
        List<Double> sorted = tallies.values().stream()
                .map(c -> lowerBound(c.agree(), c.decided()))
                .sorted(Comparator.reverseOrder())
                .toList();
        assertThat(items.stream().map(RankedItem::score).toList())
                .usingElementComparator(Comparator.comparingLong(d -> Math.round(d * 1e9)))
                .isEqualTo(sorted);
    }

    private static double lowerBound(long agree, long decided) {
        if (decided == 0) {
            return 0;
        }
        double z = 1.959963984540054;
        double n = (double) decided;
        double p = agree / n;
        return Math.max(
                0, (p + z * z / (2 * n) - z * Math.sqrt((p * (1 - p) + z * z / (4 * n)) / n)) / (1 + z * z / n));
    }

    /** Disagreements, passes and agreements of each comment: of the log's last votes, or else of the matrix. */
    private static Map<Long, long[]> count(Path folder) throws IOException {
        Map<Long, long[]> counts = new TreeMap<>();
        if (Files.exists(folder.resolve("votes.csv")) || Files.exists(folder.resolve("votes.csv.gz"))) {
            Map<String, String[]> last = new HashMap<>();
            for (String[] row : rows(folder, "votes.csv")) {
                last.merge(row[2] + " " + row[3], row, (a, b) -> Long.parseLong(b[0]) >= Long.parseLong(a[0]) ? b : a);
            }
            last.values().forEach(row -> add(counts, Long.parseLong(row[2]), row[4]));
            return counts;
        }
        String[] header = text(folder, "participants-votes.csv")
                .lines()
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        for (String[] row : rows(folder, "participants-votes.csv")) {
            for (int i = 6; i < header.length; i++) {
                add(counts, Long.parseLong(header[i]), row[i]);
            }
        }
        return counts;
    }

    private static void add(Map<Long, long[]> counts, long comment, String vote) {
        if (!vote.isEmpty()) {
            counts.computeIfAbsent(comment, c -> new long[3])[Integer.parseInt(vote) + 1]++;
        }
    }

    /** The rows below the header, taken apart without any check. */
    private static List<String[]> rows(Path folder, String file) throws IOException {
        List<String[]> rows = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        char before = ',';
        for (char c : text(folder, file).toCharArray()) {
            char previous = before;
            before = c;
            if (c == '"') {
                // A doubled quotation mark ends and begins a quotation, and stands for itself.
                if (!quoted && previous == '"') {
                    field.append(c);
                }
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\n')) {
                field.append(c);
            } else {
                fields.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    rows.add(fields.toArray(new String[0]));
                    fields.clear();
                }
            }
        }
        return rows.subList(1, rows.size());
    }

    private static String text(Path folder, String file) throws IOException {
        Path plain = folder.resolve(file);
        if (Files.exists(plain)) {
            return Files.readString(plain);
        }
        byte[] packed = Files.readAllBytes(folder.resolve(file + ".gz"));
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
