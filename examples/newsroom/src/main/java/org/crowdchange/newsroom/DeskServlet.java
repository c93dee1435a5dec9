package org.crowdchange.newsroom;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.newsroom.site.DeskPage;
import org.crowdchange.newsroom.site.Site;

/** The editor's desk: signs in with the printed link, and closes a campaign so that its guide is drawn. */
final class DeskServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Site site;
    private final transient DeskPage page;

    DeskServlet(Desk desk, Site site) {
        this.desk = desk;
        this.site = site;
        page = new DeskPage(site);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String key = request.getParameter("key");
        if (key != null) {
            if (!desk.opens(key)) {
                send(response, HttpServletResponse.SC_FORBIDDEN, page.locked());
                return;
            }
            Cookie cookie = new Cookie(Desk.COOKIE, key);
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Strict");
            response.addCookie(cookie);
            response.sendRedirect("/desk");
            return;
        }
        if (signedIn(request)) {
            send(response, HttpServletResponse.SC_OK, page.open());
        } else {
            send(response, HttpServletResponse.SC_FORBIDDEN, page.locked());
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // The cookie is SameSite=Strict, so no other site's form comes with it.
        Optional<Campaign> campaign = Optional.ofNullable(request.getParameter("campaign"))
                .flatMap(site.crowd().campaigns()::find);
        if (!signedIn(request)) {
            send(response, HttpServletResponse.SC_FORBIDDEN, page.locked());
        } else if (campaign.isEmpty()) {
            response.sendRedirect("/desk");
        } else {
            ParticipantId editor =
                    site.crowd().participants().join(Desk.editor().identity()).id();
            site.crowd()
                    .campaigns()
                    .close(
                            Actor.of(editor, Desk.editor().roles()),
                            campaign.get().id());
            response.sendRedirect("/campaigns/" + campaign.get().slug() + "/guide");
        }
    }

    private boolean signedIn(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(Desk.COOKIE) && desk.opens(cookie.getValue())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void send(HttpServletResponse response, int status, String html) throws IOException {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'; base-uri 'none'");
        response.setContentType("text/html;charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
