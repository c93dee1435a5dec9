package org.crowdchange.lab.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crowdchange.tally.BudgetTally;

/**
 * Reads participatory budgets in the format of Pabulib ({@code .pb}): the sections META, PROJECTS and VOTES, each with a row
 * of column names and then rows of fields between semicolons.
 *
 * <p><b>Source.</b> D. Stolicki, S. Szufa, N. Talmon, "Pabulib: a participatory budgeting library" (2020), <a
 * href="https://arxiv.org/abs/2012.06539">arXiv:2012.06539</a>.
 *
 * <p>Needed are {@code budget} in META, {@code project_id} and {@code cost} in PROJECTS, {@code voter_id} and {@code
 * vote} in VOTES and, for cumulative and scoring ballots, {@code points}. Amounts may have decimals behind a point or a
 * comma. Ballots without a project count, for their voters have taken part. In scoring ballots projects that a voter
 * does not name get {@code default_score}. An approval ballot that names a project twice names it once; other ballots
 * that do so are refused, as are votes for projects that the file does not have.
 */
public final class PabulibReader {

    private static final Set<String> VOTE_TYPES =
            new LinkedHashSet<>(List.of("approval", "choose-1", "cumulative", "scoring", "ordinal"));

    private final PabulibRows rows;
    private final BudgetTally.Builder tally = BudgetTally.builder();
    private final Map<String, String> meta = new LinkedHashMap<>();
    private final Set<String> projects = new LinkedHashSet<>();
    private final Map<String, String> selected = new LinkedHashMap<>();
    private String voteType = "";
    private long defaultScore;
    private long votes;

    private PabulibReader(DataFile source) {
        rows = new PabulibRows(source);
    }

    /**
     * Reads a file.
     *
     * @throws DataFormatException if it is not as the format has it
     */
    public static PabulibElection read(DataFile source) {
        return new PabulibReader(source).read();
    }

    private PabulibElection read() {
        section(rows.row(), "META");
        section(readMeta(), "PROJECTS");
        CsvRow heading = section(readProjects(), "VOTES");
        readVotes(heading.start());
        List<String> warnings = new ArrayList<>();
        warn(warnings, "num_projects", projects.size(), "projects");
        warn(warnings, "num_votes", votes, "votes");
        return new PabulibElection(
                Collections.unmodifiableMap(meta),
                voteType,
                tally.build(),
                List.copyOf(projects),
                Collections.unmodifiableMap(selected),
                List.copyOf(warnings));
    }

    private CsvRow section(Optional<CsvRow> row, String wanted) {
        CsvRow found = row.orElseThrow(() -> rows.here().refuse("the end of the file", "the section " + wanted));
        if (!isSection(found, wanted)) {
            throw found.get(0).refuse("the section " + wanted);
        }
        return found;
    }

    private static boolean isSection(CsvRow row, String name) {
        return row.get(0).text().equalsIgnoreCase(name)
                && row.fields().stream().skip(1).allMatch(each -> each.text().isEmpty());
    }

    private void warn(List<String> warnings, String key, long found, String what) {
        String said = meta.getOrDefault(key, Long.toString(found));
        if (!said.equals(Long.toString(found))) {
            warnings.add("META has " + key + " " + said + "; there are " + found + " " + what + ".");
        }
    }

    private Optional<CsvRow> readMeta() {
        Optional<CsvRow> row = rows.row();
        Position end = rows.here();
        boolean header = true;
        CsvField budget = null;
        for (; row.isPresent() && !isSection(row.get(), "PROJECTS"); row = rows.row()) {
            CsvRow entry = row.get();
            end = entry.end();
            String key = entry.get(0).text();
            if (header && key.equalsIgnoreCase("key")) {
                header = false;
                continue;
            }
            header = false;
            // A comment that holds semicolons without quotation marks stays one value.
            String value = entry.size() < 2
                    ? ""
                    : String.join(
                            ";",
                            entry.fields().stream().skip(1).map(CsvField::text).toList());
            String known = meta.putIfAbsent(key, value);
            if (known != null && !known.equals(value)) {
                throw entry.start().refuse(Position.quoted(key) + " once more", "each key once");
            }
            if (key.equals("budget")) {
                budget = entry.size() < 2 ? entry.get(0) : entry.get(1);
            }
            if (key.equals("vote_type")) {
                voteType = value.toLowerCase(Locale.ROOT);
                if (!VOTE_TYPES.contains(voteType)) {
                    throw entry.get(entry.size() - 1).refuse("one of " + String.join(", ", VOTE_TYPES));
                }
            }
            if (key.equals("default_score") && !value.isEmpty()) {
                defaultScore = points(value, entry.get(1));
            }
        }
        if (budget == null) {
            throw end.refuse("no key \"budget\" in META", "the budget");
        }
        CsvField field = budget;
        accept(field, () -> tally.budget(amount(field)));
        return row;
    }

    private Optional<CsvRow> readProjects() {
        PabulibColumns columns = new PabulibColumns(header("PROJECTS"));
        int id = columns.require("project_id");
        int cost = columns.require("cost");
        int code = columns.find("selected");
        Optional<CsvRow> row = rows.row();
        for (; row.isPresent() && !isSection(row.get(), "VOTES"); row = rows.row()) {
            CsvRow project = columns.check(row.get());
            String name = project.get(id).text();
            if (name.isEmpty() || !projects.add(name)) {
                throw project.get(id).refuse(name.isEmpty() ? "the id of a project" : "each project once");
            }
            CsvField field = columns.get(project, cost);
            accept(field, () -> tally.cost(name, amount(field)));
            if (code >= 0 && !columns.get(project, code).text().isEmpty()) {
                selected.put(name, columns.get(project, code).text());
            }
        }
        return row;
    }

    private void readVotes(Position heading) {
        Optional<CsvRow> row = rows.row();
        if (row.isEmpty()) {
            return;
        }
        PabulibColumns columns = new PabulibColumns(row.get());
        columns.require("voter_id");
        int vote = columns.require("vote");
        int points = columns.find("points");
        if (voteType.isEmpty()) {
            voteType = points < 0 ? "approval" : "cumulative";
        }
        boolean pointed = voteType.equals("cumulative") || voteType.equals("scoring");
        if (pointed && points < 0) {
            throw heading.refuse("no column \"points\" in VOTES", "the points of the " + voteType + " ballots");
        }
        for (row = rows.row(); row.isPresent(); row = rows.row()) {
            CsvRow ballot = columns.check(row.get());
            votes++;
            CsvField choices = columns.get(ballot, vote);
            List<String> names = list(choices.text());
            for (String name : names) {
                if (!projects.contains(name)) {
                    throw choices.position().refuse("a vote for " + Position.quoted(name), "a project of the file");
                }
            }
            if (pointed) {
                CsvField field = columns.get(ballot, points);
                accept(choices, () -> pointed(names, field));
            } else if (voteType.equals("ordinal")) {
                accept(choices, () -> tally.order(names, 1));
            } else {
                tally.approve(List.copyOf(new LinkedHashSet<>(names)), 1);
            }
        }
    }

    private void pointed(List<String> names, CsvField field) {
        List<String> texts = list(field.text());
        if (texts.size() != names.size()) {
            throw field.refuse("as many points as projects, which are " + names.size());
        }
        List<String> all = new ArrayList<>(names);
        if (defaultScore != 0 && voteType.equals("scoring")) {
            Set<String> named = new HashSet<>(names);
            projects.stream().filter(each -> !named.contains(each)).forEach(all::add);
        }
        long[] points = new long[all.size()];
        Arrays.fill(points, defaultScore);
        for (int i = 0; i < texts.size(); i++) {
            points[i] = points(texts.get(i), field);
        }
        tally.points(all, points, 1);
    }

    private CsvRow header(String section) {
        return rows.row()
                .orElseThrow(() -> rows.here().refuse("the end of the file", "the columns of the section " + section));
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static BigDecimal amount(CsvField field) {
        return new BigDecimal(field.text().replace(',', '.'));
    }

    private static long points(String text, CsvField field) {
        try {
            return new BigDecimal(text).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw field.refuse("whole numbers of points");
        }
    }

    /** Says where it was when the tally refuses something. */
    private static void accept(CsvField field, Runnable step) {
        try {
            step.run();
        } catch (NumberFormatException e) {
            throw field.refuse("an amount, as in 7200 or 99.50");
        } catch (IllegalArgumentException e) {
            throw field.refuse("one that can be counted (" + e.getMessage() + ")");
        }
    }
}
