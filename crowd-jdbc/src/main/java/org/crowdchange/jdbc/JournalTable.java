package org.crowdchange.jdbc;

import static org.crowdchange.jdbc.Sql.values;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crowdchange.jdbc.ValueTable.Column;
import org.crowdchange.journal.Action;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.CampaignId;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.Id;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.model.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal, and the nodes that write it. The row of a node tells how far its journal reaches and is locked by whoever
 * adds to it: so numbers have no gaps, and whoever sees an entry sees all before it.
 */
final class JournalTable {
    static final Table NODES = Table.of("crowd_node", 1, "name, id, sequence_no, recorded_at, hash");
    static final Table TABLE = Table.of(
            "crowd_journal", 2, "node, sequence_no, recorded_at, action, campaign, subject, actor, details, hash");

    /** All but the node. */
    private static final List<Column> COLUMNS = List.of(
            Column.number("sequence_no"),
            Column.instant("recorded_at"),
            Column.number("action"),
            Column.number("campaign"),
            Column.number("subject"),
            Column.number("actor"),
            Column.text("details"),
            Column.bytes("hash"));

    private static final Logger LOG = LoggerFactory.getLogger(JournalTable.class);

    private JournalTable() {}

    /** The entries of a node after a number, up to the first row that cannot be read as one. */
    static List<JournalEntry> entries(Sql sql, String node, long after, int limit) throws SQLException {
        String query = "SELECT " + TABLE.columnsOf("j", 1) + " FROM crowd_journal j"
                + " WHERE j.node = (SELECT id FROM crowd_node WHERE name = ?) AND j.sequence_no > ?"
                + " ORDER BY j.node, j.sequence_no LIMIT ?";
        List<JournalEntry> entries = new ArrayList<>();
        for (Optional<JournalEntry> entry : sql.list(query, values(node, after, limit), rows -> readable(node, rows))) {
            if (entry.isEmpty()) {
                break;
            }
            entries.add(entry.get());
        }
        return entries;
    }

    /** Empty for a row that nobody but a stranger can have written. */
    private static Optional<JournalEntry> readable(String node, Rows rows) throws SQLException {
        try {
            return Optional.of(entry(node, rows));
        } catch (IllegalArgumentException | InvalidInputException e) {
            LOG.warn("A row of {} in the journal is no entry", node, e);
            return Optional.empty();
        }
    }

    private static JournalEntry entry(String node, Rows rows) throws SQLException {
        return new JournalEntry(
                node,
                rows.number(),
                rows.instant(),
                Action.of(rows.integer()),
                rows.optionalId(CampaignId::new),
                rows.id(Id::of),
                rows.id(ParticipantId::new),
                decode(rows.text()),
                HexFormat.of().formatHex(rows.bytes()));
    }

    /** How far the journal of each node reaches. */
    static Map<String, JournalHead> heads(Sql sql) throws SQLException {
        Map<String, JournalHead> heads = new HashMap<>();
        String query = "SELECT name, sequence_no, recorded_at, hash FROM crowd_node";
        sql.list(query, values(), JournalTable::head).forEach(head -> heads.put(head.node(), head));
        return heads;
    }

    private static JournalHead head(Rows rows) throws SQLException {
        return new JournalHead(
                rows.text(), rows.number(), rows.instant(), HexFormat.of().formatHex(rows.bytes()));
    }

    /** Adds entries. */
    static void write(Sql sql, List<JournalEntry> entries) throws SQLException {
        SortedMap<String, List<JournalEntry>> byNode = new TreeMap<>();
        entries.forEach(entry ->
                byNode.computeIfAbsent(entry.node(), n -> new ArrayList<>()).add(entry));
        for (Map.Entry<String, List<JournalEntry>> node : byNode.entrySet()) {
            write(sql, node.getKey(), node.getValue());
        }
    }

    private static void write(Sql sql, String name, List<JournalEntry> entries) throws SQLException {
        long before = entries.get(0).sequence() - 1;
        ValueTable rows = new ValueTable(COLUMNS);
        for (JournalEntry entry : entries) {
            requireNext(name, before + rows.size(), entry.sequence());
            add(rows, entry);
        }
        JournalHead head = JournalHead.after(entries.get(entries.size() - 1));
        if (before == 0) {
            begin(sql, head);
        } else {
            String update = "UPDATE crowd_node SET sequence_no = ?, recorded_at = ?, hash = ?"
                    + " WHERE name = ? AND sequence_no = ?";
            sql.require(
                    update,
                    values(head.sequence(), head.at(), bytes(head.hash()), name, before),
                    1,
                    () -> "The journal of " + name + " does not end at entry " + before);
        }
        String insert = "INSERT INTO crowd_journal (" + names(COLUMNS) + ", node) SELECT x.*, n.id FROM ("
                + sql.dialect().selectValues(COLUMNS) + ") x CROSS JOIN crowd_node n WHERE n.name = ?";
        for (ValueTable part : rows.parts()) {
            sql.defer(insert, part, name);
        }
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private static void requireNext(String node, long last, long sequence) {
        if (sequence != last + 1) {
            throw new ConflictException(
                    "The next entry of " + node + " in the journal has the number " + (last + 1) + ", not " + sequence);
        }
    }

    /** A node that writes for the first time. */
    private static void begin(Sql sql, JournalHead head) throws SQLException {
        if (!sql.list("SELECT id FROM crowd_node WHERE name = ?", values(head.node()), Rows::integer)
                .isEmpty()) {
            throw new ConflictException("The journal of " + head.node() + " has begun already");
        }
        int id = sql.list("SELECT COALESCE(MAX(id), 0) + 1 FROM crowd_node", values(), Rows::integer)
                .get(0);
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(values(head.node(), id, head.sequence(), head.at(), bytes(head.hash())));
        sql.batch(NODES.insert(), rows);
    }

    private static void add(ValueTable rows, JournalEntry e) {
        rows.add(
                e.sequence(),
                e.at(),
                e.action().code(),
                e.campaign(),
                e.subject(),
                e.actor(),
                encode(e.details()),
                bytes(e.hash()));
    }

    private static byte[] bytes(String hash) {
        return HexFormat.of().parseHex(hash);
    }

    /** As a query string: {@code vote=agree&was=pass}. */
    private static String encode(SortedMap<String, String> details) {
        StringBuilder text = new StringBuilder();
        details.forEach((name, value) -> text.append(text.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return text.toString();
    }

    private static SortedMap<String, String> decode(String text) {
        SortedMap<String, String> details = new TreeMap<>();
        for (String detail : text.isEmpty() ? new String[0] : text.split("&", -1)) {
            int equals = detail.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("Expected name=value, got " + detail);
            }
            details.put(
                    URLDecoder.decode(detail.substring(0, equals), StandardCharsets.UTF_8),
                    URLDecoder.decode(detail.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return details;
    }
}
