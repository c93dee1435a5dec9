package org.crowdchange.newsroom.site;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.model.Question;

/** Serves the pages of the journal; everything of crowd's own is mounted elsewhere. */
public final class SiteServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String DEFAULT_METHOD = "wilson";
    private static final Map<String, String> FILES =
            Map.of("/site.css", "text/css;charset=utf-8", "/favicon.svg", "image/svg+xml");

    private final transient Site site;
    private final transient Frame frame;
    private final transient JournalPages journal;
    private final transient CampaignPages campaigns;
    private final transient RankingPages rankings;

    /** @param site what the pages rest on */
    public SiteServlet(Site site) {
        this.site = site;
        frame = new Frame(site);
        rankings = new RankingPages(site, frame);
        journal = new JournalPages(site, frame, rankings);
        campaigns = new CampaignPages(site, frame);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        String file = FILES.get(path);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        if (file != null) {
            response.setHeader("Cache-Control", "max-age=60");
            send(response, 200, file, site.content().bytes(path.substring(1)).orElse(new byte[0]));
            return;
        }
        Optional<String> target = moved(path);
        if (target.isPresent()) {
            response.sendRedirect(target.get());
            return;
        }
        // The widgets carry their styles with them and need no other source.
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none';"
                        + " base-uri 'none'; form-action 'self'");
        response.setHeader("Cache-Control", "no-cache");
        Optional<String> page =
                page(path, Optional.ofNullable(request.getParameter("method")).orElse(DEFAULT_METHOD));
        String html = page.orElseGet(
                () -> frame.page("Page not found", "", path, frame.fill("notfound.html", Map.of("path", path))));
        send(response, page.isPresent() ? 200 : 404, "text/html;charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpServletResponse response, int status, String type, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Short addresses that lead to the campaign that is on. */
    private Optional<String> moved(String path) {
        return switch (path) {
            case "/campaign" -> Optional.of(Address.campaign(site.frontCampaign()));
            case "/guide" -> Optional.of(Address.guide(site.frontCampaign()));
            default -> Optional.empty();
        };
    }

    private Optional<String> page(String path, String method) {
        List<String> parts = List.of(path.substring(1).split("/", -1));
        return switch (parts.get(0)) {
            case "" -> parts.size() == 1 ? Optional.of(journal.front()) : Optional.empty();
            case "sections" -> one(parts).flatMap(this::section);
            case "articles" -> one(parts).flatMap(site.content()::story).map(journal::story);
            case "campaigns" -> parts.size() == 1 ? Optional.of(campaigns.all()) : campaign(parts, method);
            default -> Optional.empty();
        };
    }

    private Optional<String> section(String slug) {
        return site.content().sections().stream()
                .filter(s -> s.slug().equals(slug))
                .findFirst()
                .map(journal::section);
    }

    private Optional<String> campaign(List<String> parts, String method) {
        Optional<Campaign> found = site.crowd().campaigns().find(parts.get(1));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Campaign campaign = found.get();
        if (parts.size() == 2) {
            return Optional.of(campaigns.campaign(campaign));
        }
        if (parts.size() == 3 && parts.get(2).equals("guide")) {
            return Optional.of(campaigns.guide(campaign));
        }
        if (parts.size() != 4) {
            return Optional.empty();
        }
        Optional<Question> question = site.crowd().campaigns().findQuestion(campaign.id(), parts.get(3));
        return switch (parts.get(2)) {
            case "questions" -> question.map(q -> campaigns.question(campaign, q));
            case "rankings" -> question.flatMap(q -> ranking(campaign, q, method));
            default -> Optional.empty();
        };
    }

    private Optional<String> ranking(Campaign campaign, Question question, String method) {
        try {
            return Optional.of(rankings.ranking(campaign, question, method));
        } catch (InvalidInputException e) {
            // The address names a ranking method that there is not.
            return Optional.empty();
        }
    }

    private static Optional<String> one(List<String> parts) {
        return parts.size() == 2 ? Optional.of(parts.get(1)) : Optional.empty();
    }
}
