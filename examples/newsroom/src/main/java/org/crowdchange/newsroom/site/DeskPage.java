package org.crowdchange.newsroom.site;

import java.util.Map;
import org.crowdchange.newsroom.site.Template.Markup;

/** What the editor sees. */
public final class DeskPage {
    private static final String PATH = "/desk";

    private final Site site;
    private final Frame frame;

    /** @param site what the pages rest on */
    public DeskPage(Site site) {
        this.site = site;
        this.frame = new Frame(site);
    }

    /** The page for somebody who is not signed in. */
    public String locked() {
        return frame.page("The desk", "", PATH, frame.fill("desk-locked.html", Map.of()));
    }

    /** The page for the editor: the campaigns, and which of them can be closed. */
    public String open() {
        Markup campaigns = Markup.of(site.crowd().campaigns().list().stream()
                .map(c -> frame.fill(
                        c.closedAt().isPresent() ? "fragments/desk-closed.html" : "fragments/desk-open.html",
                        Map.of(
                                "slug",
                                c.slug(),
                                "title",
                                c.title(),
                                "phase",
                                site.phase(c).name(),
                                "href",
                                Address.campaign(c),
                                "guideHref",
                                Address.guide(c))))
                .toList());
        return frame.page("The desk", "", PATH, frame.fill("desk.html", Map.of("campaigns", campaigns)));
    }
}
