package org.crowdchange.servlet;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.crowdchange.Crowd;
import org.crowdchange.servlet.api.CrowdApi;
import org.crowdchange.servlet.api.Settings;
import org.crowdchange.servlet.http.Request;
import org.crowdchange.servlet.http.Response;

/**
 * The HTTP API and the widgets of a crowd. Mount it at a path that ends in {@code /*}; where, it finds out by itself. Several
 * servlets, for one crowd or for several, live beside each other in one process. Thread-safe; starts no threads. The crowd
 * stays the host's: it is not closed with the servlet.
 */
public final class CrowdServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String USUAL_PATH = "/crowd/*";

    private final transient CrowdApi api;
    private final transient RequestReader reader;

    /**
     * A servlet with the usual settings: guests, signed with a key that lasts as long as the servlet, and articles at the
     * server's own origin.
     *
     * @param crowd what it serves
     */
    public CrowdServlet(Crowd crowd) {
        this(builder(crowd).settings(), new RequestReader(false));
    }

    CrowdServlet(Settings settings, RequestReader reader) {
        this.api = new CrowdApi(settings);
        this.reader = reader;
    }

    /**
     * Starts to describe a servlet with other settings.
     *
     * @param crowd what it serves
     */
    public static CrowdServletBuilder builder(Crowd crowd) {
        return new CrowdServletBuilder(crowd);
    }

    /**
     * Mounts a servlet with the usual settings at {@code /crowd/*}.
     *
     * @param context where; it must not have been initialised yet
     * @param crowd what it serves
     * @return the registration, for those who want to say more
     * @throws IllegalStateException if the path is taken, or there is a servlet named {@code crowd} already
     */
    public static ServletRegistration.Dynamic register(ServletContext context, Crowd crowd) {
        return new CrowdServlet(crowd).register(context, "crowd", USUAL_PATH);
    }

    /**
     * Mounts this servlet.
     *
     * @param context where; it must not have been initialised yet
     * @param name a name that no other servlet of the context has
     * @param path a path that ends in {@code /*}
     * @return the registration, for those who want to say more
     * @throws IllegalStateException if the path or the name is taken, or the path has another end
     */
    public ServletRegistration.Dynamic register(ServletContext context, String name, String path) {
        checkPath(path);
        ServletRegistration.Dynamic registration = context.addServlet(name, this);
        if (registration == null) {
            throw new IllegalStateException("There is a servlet named \"" + name + "\" already");
        }
        if (!registration.addMapping(path).isEmpty()) {
            throw new IllegalStateException("Another servlet is mounted at " + path);
        }
        registration.setLoadOnStartup(1);
        return registration;
    }

    /** Looks whether the servlet is mounted where it can work. */
    @Override
    public void init() throws ServletException {
        ServletRegistration registration = getServletContext().getServletRegistration(getServletName());
        if (registration != null) {
            try {
                registration.getMappings().forEach(CrowdServlet::checkPath);
            } catch (IllegalStateException e) {
                throw new ServletException(e.getMessage(), e);
            }
        }
    }

    private static void checkPath(String path) {
        if (!path.startsWith("/") || !path.endsWith("/*")) {
            throw new IllegalStateException(
                    "crowd cannot be mounted at \"" + path + "\"; expected a path like " + USUAL_PATH);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Response answer = answer(request);
        response.setStatus(answer.status());
        answer.headers().each(response::addHeader);
        try (OutputStream out = response.getOutputStream()) {
            answer.body().writeTo(out);
        }
    }

    private Response answer(HttpServletRequest request) {
        Request neutral;
        try {
            neutral = reader.read(request);
        } catch (IOException | RuntimeException e) {
            // Broken off, wrongly chunked, ambiguously encoded: left to themselves, some containers show a page with a
            // trace.
            return api.unreadable();
        }
        return api.handle(neutral);
    }
}
