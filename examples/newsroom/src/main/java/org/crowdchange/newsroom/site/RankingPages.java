package org.crowdchange.newsroom.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.crowdchange.campaign.IdeaView;
import org.crowdchange.campaign.Page;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.NotPermittedException;
import org.crowdchange.model.Question;
import org.crowdchange.newsroom.site.Template.Markup;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.Interval;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;

/** The ranking of a question with its tiers and intervals, and the few best on the front page. */
final class RankingPages {
    private static final int STANDINGS = 5;
    private static final int SHOWN = 300;
    private static final String DEFAULT_METHOD = "wilson";

    private final Site site;
    private final Frame frame;

    RankingPages(Site site, Frame frame) {
        this.site = site;
        this.frame = frame;
    }

    /** The best ideas for the question with the most votes, for the front page. */
    Map<String, Object> standings(Campaign campaign) {
        Question question = busiest(campaign);
        Markup ranking;
        try {
            List<Markup> rows = new ArrayList<>();
            Scale scale = Scale.SHARE;
            for (IdeaView view :
                    page(question, DEFAULT_METHOD, Optional.empty(), STANDINGS).items()) {
                RankedItem item = view.standing().orElseThrow();
                if (item.rated()) {
                    rows.add(frame.fill(
                            "fragments/standings-row.html",
                            Map.of(
                                    "rank", item.rank(),
                                    "href",
                                            Address.idea(
                                                    campaign,
                                                    question,
                                                    view.idea().id()),
                                    "title", view.idea().title(),
                                    "bar", bar(item, scale),
                                    "rangeText", rangeText(item))));
                }
            }
            ranking = rows.isEmpty()
                    ? frame.notice("No idea has been voted on yet.")
                    : frame.fill("fragments/standings.html", Map.of("rows", Markup.of(rows)));
        } catch (NotPermittedException e) {
            ranking = frame.notice("Results are hidden until this phase is over.");
        }
        return Map.of(
                "rankingQuestion", question.title(),
                "ranking", ranking,
                "rankingHref", Address.ranking(campaign, question));
    }

    private Question busiest(Campaign campaign) {
        List<Question> questions = site.crowd().campaigns().questions(campaign.id());
        Question best = questions.get(0);
        for (Question question : questions) {
            if (site.crowd().ideas().count(question.id()) > site.crowd().ideas().count(best.id())) {
                best = question;
            }
        }
        return best;
    }

    String ranking(Campaign campaign, Question question, String method) {
        Content.Method chosen = site.content().methods().stream()
                .filter(m -> m.id().equals(method))
                .findFirst()
                .orElseGet(() -> new Content.Method(method, method, "none", ""));
        Map<String, Object> values = new HashMap<>();
        values.put("campaignHref", Address.campaign(campaign));
        values.put("campaignTitle", campaign.title());
        values.put("questionTitle", question.title());
        Instant now = site.clock().instant();
        values.put("countedIso", now);
        values.put("counted", Dates.time(now, campaign.zone()));
        values.put("questions", Markup.of(questions(campaign, question, method)));
        values.put("methods", Markup.of(methods(campaign, question, method)));
        values.put("methodNote", chosen.note());
        values.put("questionHref", Address.question(campaign, question));
        try {
            Ranking ranking = site.crowd().rankings().ranking(Actor.visitor(), question.id(), method);
            values.put("ideaCount", ranking.size());
            values.put(
                    "voteCount",
                    String.format(
                            Locale.UK, "%,d", votes(site.crowd().rankings().tally(Actor.visitor(), question.id()))));
            values.put("ranking", table(campaign, question, chosen, ranking));
        } catch (NotPermittedException e) {
            values.put("ideaCount", site.crowd().ideas().count(question.id()));
            values.put("voteCount", "hidden");
            values.put("ranking", frame.notice("Results are hidden until this phase is over."));
        }
        return frame.page(
                "Ranking: " + question.title(),
                question.title(),
                Address.ranking(campaign, question),
                frame.fill("ranking.html", values));
    }

    private static long votes(OpinionTally tally) {
        long votes = 0;
        for (int i = 0; i < tally.size(); i++) {
            votes += tally.counts(i).total();
        }
        return votes;
    }

    private List<Markup> questions(Campaign campaign, Question chosen, String method) {
        return site.crowd().campaigns().questions(campaign.id()).stream()
                .map(q -> frame.fill(
                        "fragments/nav-item.html",
                        Map.of(
                                "href", Address.ranking(campaign, q, method),
                                "label", frame.shortName(q),
                                "current", Frame.current(q.id().equals(chosen.id())))))
                .toList();
    }

    private List<Markup> methods(Campaign campaign, Question question, String chosen) {
        return site.content().methods().stream()
                .map(m -> frame.fill(
                        "fragments/method.html",
                        Map.of(
                                "href", Address.ranking(campaign, question, m.id()),
                                "name", m.name(),
                                "current", Frame.current(m.id().equals(chosen)))))
                .toList();
    }

    private Markup table(Campaign campaign, Question question, Content.Method method, Ranking ranking) {
        if (ranking.size() == 0) {
            return frame.notice("There are no ideas yet.");
        }
        Scale scale = Scale.of(method, ranking);
        List<Markup> tiers = new ArrayList<>();
        List<Markup> rows = new ArrayList<>();
        Optional<String> after = Optional.empty();
        int tier = 0;
        int shown = 0;
        do {
            Page<IdeaView> page = page(question, method.id(), after, Page.MAXIMUM);
            for (IdeaView view : page.items()) {
                RankedItem item = view.standing().orElseThrow();
                if (item.tier() != tier && !rows.isEmpty()) {
                    tiers.add(tier(ranking, tier, rows));
                    rows.clear();
                }
                tier = item.tier();
                rows.add(row(campaign, question, view, item, scale, ranking));
                shown++;
            }
            after = page.next();
        } while (after.isPresent() && shown < SHOWN);
        tiers.add(tier(ranking, tier, rows));
        Markup table = frame.fill(
                "fragments/ranking-table.html",
                Map.of(
                        "caption", "Ideas by " + method.name(),
                        "scaleLow", scale.lowText(),
                        "scaleMiddle", scale.middleText(),
                        "scaleHigh", scale.highText(),
                        "tiers", Markup.of(tiers)));
        return after.isEmpty()
                ? table
                : Markup.of(List.of(
                        table,
                        frame.notice("The first " + shown + " of " + ranking.size()
                                + " ideas are shown here; the question's own page lists them all.")));
    }

    private Markup tier(Ranking ranking, int number, List<Markup> rows) {
        var items = ranking.tiers().get(number - 1).items();
        boolean rated = items.get(0).rated();
        String text = rated
                ? "Tied: " + items.size() + " ideas with the same score"
                : "No votes yet: " + items.size() + (items.size() == 1 ? " idea" : " ideas");
        Markup heading = rated && items.size() == 1
                ? Markup.NONE
                : frame.fill("fragments/ranking-tier-heading.html", Map.of("text", text));
        return frame.fill("fragments/ranking-tier.html", Map.of("heading", heading, "rows", Markup.of(rows)));
    }

    private Markup row(
            Campaign campaign, Question question, IdeaView view, RankedItem item, Scale scale, Ranking ranking) {
        OpinionCounts votes = view.votes().orElse(OpinionCounts.NONE);
        Optional<Explanation> explanation = ranking.explain(item.item());
        Map<String, Object> values = new HashMap<>();
        values.put("id", view.idea().id());
        boolean tied = ranking.tiers().get(item.tier() - 1).items().size() > 1;
        values.put("rank", item.rated() ? (tied ? "=" : "") + item.rank() : "\u2013");
        values.put("rangeText", rangeText(item));
        values.put("href", Address.idea(campaign, question, view.idea().id()));
        values.put("title", view.idea().title());
        values.put("explanation", explanation.map(Explanation::sentence).orElse(""));
        values.put("facts", facts(explanation));
        values.put("bar", bar(item, scale));
        values.put("scoreText", scoreText(item, scale));
        values.put("agree", votes.agree());
        values.put("disagree", votes.disagree());
        return frame.fill("fragments/ranking-row.html", values);
    }

    private Markup facts(Optional<Explanation> explanation) {
        return Markup.of(explanation.map(Explanation::terms).orElse(List.of()).stream()
                .map(this::fact)
                .toList());
    }

    private Markup fact(Term term) {
        return frame.fill("fragments/fact.html", Map.of("label", term.meaning(), "value", number(term.value())));
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.UK, "%,d", (long) value)
                : String.format(Locale.UK, "%.4f", value);
    }

    private Page<IdeaView> page(Question question, String method, Optional<String> after, int limit) {
        return site.crowd().ideas().ranked(Actor.visitor(), question.id(), method, after.map(IdeaId::parse), limit);
    }

    private static String rangeText(RankedItem item) {
        if (!item.rated()) {
            return "not ranked";
        }
        return item.bestRank() == item.worstRank()
                ? "rank is clear"
                : "may be " + item.bestRank() + " to " + item.worstRank();
    }

    private Markup bar(RankedItem item, Scale scale) {
        if (!scale.drawn() || !item.rated()) {
            return frame.fill("fragments/bar-none.html", Map.of("text", scale.drawn() ? "No votes yet" : ""));
        }
        Interval interval = item.interval().orElse(new Interval(item.score(), item.score()));
        return frame.fill(
                "fragments/bar.html",
                Map.of(
                        "text", scoreText(item, scale),
                        "low", scale.percent(interval.low()),
                        "high", scale.percent(interval.high()),
                        "score", scale.percent(item.score())));
    }

    private static String scoreText(RankedItem item, Scale scale) {
        if (!scale.drawn() || !item.rated()) {
            return "";
        }
        String range = item.interval()
                .map(i -> ", interval " + scale.text(i.low()) + " to " + scale.text(i.high()))
                .orElse("");
        return scale.text(item.score()) + range;
    }

    /** From which score to which the bars are drawn. */
    private record Scale(boolean drawn, boolean share, double low, double high) {
        static final Scale SHARE = new Scale(true, true, 0, 1);

        static Scale of(Content.Method method, Ranking ranking) {
            if (method.scale().equals("share")) {
                return SHARE;
            }
            if (method.scale().equals("none")) {
                return new Scale(false, false, 0, 1);
            }
            double widest = ranking.items().stream()
                    .flatMap(i -> i.interval().stream())
                    .mapToDouble(i -> Math.max(Math.abs(i.low()), Math.abs(i.high())))
                    .max()
                    .orElse(1);
            double end = Math.max(1, Math.ceil(widest));
            return new Scale(true, false, -end, end);
        }

        String percent(double value) {
            double part = (value - low) / (high - low);
            return String.format(Locale.ROOT, "%.2f", 100 * Math.max(0, Math.min(1, part)));
        }

        String text(double value) {
            return share ? String.format(Locale.UK, "%.1f %%", 100 * value) : String.format(Locale.UK, "%+.0f", value);
        }

        private String end(double value) {
            return share
                    ? String.format(Locale.UK, "%.0f %%", 100 * value)
                    : String.format(Locale.UK, value == 0 ? "%.0f" : "%+.0f", value);
        }

        String lowText() {
            return drawn ? end(low) : "";
        }

        String middleText() {
            return drawn ? end((low + high) / 2) : "";
        }

        String highText() {
            return drawn ? end(high) : "";
        }
    }
}
