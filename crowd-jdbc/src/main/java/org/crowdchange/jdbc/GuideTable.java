package org.crowdchange.jdbc;

import static org.crowdchange.jdbc.Sql.values;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crowdchange.model.CampaignId;
import org.crowdchange.model.Guide;
import org.crowdchange.model.GuideId;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.QuestionId;
import org.crowdchange.store.Kind;
import org.jspecify.annotations.Nullable;

/** Guides with their sections and the entries of these. */
final class GuideTable extends RecordTable<Guide> {
    private static final Table SECTIONS =
            Table.of("crowd_guide_section", 2, "guide, position, question, ideas, voters");
    private static final Table ENTRIES = Table.of(
            "crowd_guide_entry",
            3,
            "guide, section, position, idea, revision_no, idea_rank, best_rank, worst_rank,"
                    + " agree, disagree, pass, explanation");

    GuideTable() {
        super(
                Kind.GUIDE,
                9,
                Table.of("crowd_guide", 1, "id, version, campaign, drawn_at, method"),
                List.of(new Part<>(SECTIONS, GuideTable::sectionRows), new Part<>(ENTRIES, GuideTable::entryRows)));
    }

    @Override
    @Nullable
    Object[] row(Guide g) {
        return values(g.id(), g.version(), g.campaign(), g.at(), g.method());
    }

    private static List<@Nullable Object[]> sectionRows(Guide guide) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Guide.Section s : guide.sections()) {
            rows.add(values(guide.id(), rows.size(), s.question(), s.ideas(), s.voters()));
        }
        return rows;
    }

    private static List<@Nullable Object[]> entryRows(Guide guide) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int section = 0; section < guide.sections().size(); section++) {
            List<Guide.Entry> entries = guide.sections().get(section).entries();
            for (int i = 0; i < entries.size(); i++) {
                Guide.Entry e = entries.get(i);
                rows.add(values(
                        guide.id(),
                        section,
                        i,
                        e.idea(),
                        e.revision(),
                        e.rank(),
                        e.bestRank(),
                        e.worstRank(),
                        e.agree(),
                        e.disagree(),
                        e.pass(),
                        e.explanation()));
            }
        }
        return rows;
    }

    @Override
    Guide read(Rows rows) throws SQLException {
        GuideId id = rows.id(GuideId::new);
        int version = rows.integer();
        CampaignId campaign = rows.id(CampaignId::new);
        Instant at = rows.instant();
        String method = rows.text();
        return new Guide(id, version, campaign, at, method, rows.parts(GuideTable::section));
    }

    private static Guide.Section section(Rows rows) throws SQLException {
        rows.skip();
        return new Guide.Section(
                rows.id(QuestionId::new), rows.integer(), rows.integer(), rows.parts(GuideTable::entry));
    }

    private static Guide.Entry entry(Rows rows) throws SQLException {
        rows.skip();
        return new Guide.Entry(
                rows.id(IdeaId::new),
                rows.integer(),
                rows.integer(),
                rows.integer(),
                rows.integer(),
                rows.number(),
                rows.number(),
                rows.number(),
                rows.text());
    }
}
