package org.crowdchange.jdbc;

import static org.crowdchange.jdbc.Sql.values;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crowdchange.model.Activity;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.CampaignId;
import org.crowdchange.model.Extension;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.Phase;
import org.crowdchange.store.Kind;
import org.jspecify.annotations.Nullable;

/** Campaigns with their phases and the extensions of these. */
final class CampaignTable extends RecordTable<Campaign> {
    private static final Table TABLE =
            Table.of("crowd_campaign", 1, "id, version, slug, title, summary, zone, closed_at");
    private static final Table PHASES = Table.of(
            "crowd_phase",
            2,
            "campaign, position, slug, title, first_day, last_day,"
                    + " may_comment, may_propose, may_vote_on_comments, may_vote_on_ideas, may_see_results");
    private static final Table EXTENSIONS = Table.of(
            "crowd_extension", 3, "campaign, phase, position, from_day, to_day, reason, decided_at, decided_by");

    /** In the order of the columns. */
    private static final List<Activity> ACTIVITIES = List.of(
            Activity.COMMENT,
            Activity.PROPOSE,
            Activity.VOTE_ON_COMMENTS,
            Activity.VOTE_ON_IDEAS,
            Activity.SEE_RESULTS);

    CampaignTable() {
        super(
                Kind.CAMPAIGN,
                1,
                TABLE,
                List.of(
                        new Part<>(PHASES, CampaignTable::phaseRows),
                        new Part<>(EXTENSIONS, CampaignTable::extensionRows)));
    }

    @Override
    @Nullable
    Object[] row(Campaign c) {
        return values(
                c.id(), c.version(), c.slug(), c.title(), c.summary(), c.zone().getId(), c.closedAt());
    }

    private static List<@Nullable Object[]> phaseRows(Campaign campaign) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Phase p : campaign.phases()) {
            List<@Nullable Object> row = new ArrayList<>(
                    List.of(campaign.id(), rows.size(), p.slug(), p.title(), p.firstDay(), p.lastDay()));
            ACTIVITIES.forEach(activity -> row.add(p.permits().contains(activity)));
            rows.add(row.toArray());
        }
        return rows;
    }

    private static List<@Nullable Object[]> extensionRows(Campaign campaign) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int phase = 0; phase < campaign.phases().size(); phase++) {
            List<Extension> extensions = campaign.phases().get(phase).extensions();
            for (int i = 0; i < extensions.size(); i++) {
                Extension e = extensions.get(i);
                rows.add(values(campaign.id(), phase, i, e.from(), e.to(), e.reason(), e.at(), e.by()));
            }
        }
        return rows;
    }

    @Override
    Campaign read(Rows rows) throws SQLException {
        CampaignId id = rows.id(CampaignId::new);
        int version = rows.integer();
        String slug = rows.text();
        String title = rows.text();
        String summary = rows.text();
        ZoneId zone = ZoneId.of(rows.text());
        Optional<Instant> closedAt = rows.optionalInstant();
        List<Phase> phases = rows.parts(CampaignTable::phase);
        return new Campaign(id, version, slug, title, summary, zone, phases, closedAt);
    }

    private static Phase phase(Rows rows) throws SQLException {
        rows.skip();
        String slug = rows.text();
        String title = rows.text();
        LocalDate firstDay = rows.date();
        LocalDate lastDay = rows.date();
        Set<Activity> permits = EnumSet.noneOf(Activity.class);
        for (Activity activity : ACTIVITIES) {
            if (rows.truth()) {
                permits.add(activity);
            }
        }
        List<Extension> extensions = rows.parts(CampaignTable::extension);
        return new Phase(slug, title, firstDay, lastDay, permits, extensions);
    }

    private static Extension extension(Rows rows) throws SQLException {
        rows.skip();
        return new Extension(rows.date(), rows.date(), rows.text(), rows.instant(), rows.id(ParticipantId::new));
    }
}
