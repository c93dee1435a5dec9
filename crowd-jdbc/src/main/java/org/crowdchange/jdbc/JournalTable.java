package org.crowdchange.jdbc;

import static org.crowdchange.jdbc.Sql.values;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crowdchange.journal.Action;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.CampaignId;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.Id;
import org.crowdchange.model.ParticipantId;
import org.jspecify.annotations.Nullable;

/**
 * The journal, and the nodes that write it. The row of a node tells how far its journal reaches and is locked by whoever
 * adds to it: so numbers have no gaps, and whoever sees an entry sees all before it.
 */
final class JournalTable {
    static final Table NODES = Table.of("crowd_node", 1, "name, id, sequence_no, recorded_at, hash");
    static final Table TABLE = Table.of(
            "crowd_journal", 2, "node, sequence_no, recorded_at, action, campaign, subject, actor, details, hash");

    private JournalTable() {}

    /** A node as it is stored. */
    private record Node(int id, JournalHead head) {}

    /** The entries of a node after a number. */
    static List<JournalEntry> entries(Sql sql, String node, long after, int limit) throws SQLException {
        String query = "SELECT " + TABLE.columnsOf("j", 1) + " FROM crowd_journal j"
                + " WHERE j.node = (SELECT id FROM crowd_node WHERE name = ?) AND j.sequence_no > ?"
                + " ORDER BY j.node, j.sequence_no LIMIT ?";
        return sql.list(query, values(node, after, limit), rows -> entry(node, rows));
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
        for (Node node : sql.list("SELECT " + NODES.allColumns() + " FROM crowd_node", values(), JournalTable::node)) {
            heads.put(node.head().node(), node.head());
        }
        return heads;
    }

    private static Node node(Rows rows) throws SQLException {
        String name = rows.text();
        int id = rows.integer();
        long sequence = rows.number();
        Instant at = rows.instant();
        return new Node(id, new JournalHead(name, sequence, at, HexFormat.of().formatHex(rows.bytes())));
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
        List<Node> stored = sql.list(
                "SELECT " + NODES.allColumns() + " FROM crowd_node WHERE name = ? FOR UPDATE",
                values(name),
                JournalTable::node);
        JournalHead head =
                stored.isEmpty() ? JournalHead.empty(name) : stored.get(0).head();
        for (JournalEntry entry : entries) {
            if (entry.sequence() != head.sequence() + 1) {
                throw new ConflictException("The next entry of " + name + " in the journal has the number "
                        + (head.sequence() + 1) + ", not " + entry.sequence());
            }
            head = JournalHead.after(entry);
        }
        int id = stored.isEmpty() ? add(sql, head) : advance(sql, stored.get(0).id(), head);

        List<@Nullable Object[]> rows = new ArrayList<>();
        entries.forEach(entry -> rows.add(row(id, entry)));
        sql.batch(
                TABLE.insert(),
                rows,
                i -> "The entry " + entries.get(i).sequence() + " of " + name + " is already in the journal");
    }

    /** A node that writes for the first time. */
    private static int add(Sql sql, JournalHead head) throws SQLException {
        int id = sql.list("SELECT COALESCE(MAX(id), 0) + 1 FROM crowd_node", values(), Rows::integer)
                .get(0);
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(values(head.node(), id, head.sequence(), head.at(), bytes(head.hash())));
        sql.batch(NODES.insert(), rows);
        return id;
    }

    private static int advance(Sql sql, int id, JournalHead head) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(values(head.sequence(), head.at(), bytes(head.hash()), head.node()));
        sql.batch("UPDATE crowd_node SET sequence_no = ?, recorded_at = ?, hash = ? WHERE name = ?", rows);
        return id;
    }

    private static @Nullable Object[] row(int node, JournalEntry e) {
        return values(
                node,
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
            details.put(
                    URLDecoder.decode(detail.substring(0, equals), StandardCharsets.UTF_8),
                    URLDecoder.decode(detail.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return details;
    }
}
