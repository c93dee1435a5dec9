package org.crowdchange.servlet.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.crowdchange.servlet.http.HttpProblem;
import org.crowdchange.servlet.http.Request;

/** Finds the route of a request. Thread-safe. */
final class Router {
    private final List<Route> routes;

    Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /**
     * A route and what stands in the path for its variables.
     *
     * @param route the route
     * @param variables by name
     */
    record Match(Route route, Map<String, String> variables) {}

    /** The routes of a path, whatever the method; at least one, or 404. */
    List<Match> at(Request request) {
        List<Match> matches = new ArrayList<>();
        if (request.path().startsWith("/")) {
            List<String> path = Route.segments(request.path());
            for (Route route : routes) {
                route.match(path).ifPresent(variables -> matches.add(new Match(route, variables)));
            }
        }
        if (matches.isEmpty()) {
            throw new HttpProblem(404, "not-found", "There is nothing at this path");
        }
        return matches;
    }

    /** Of these the one for the method, or 405. */
    static Match of(String method, List<Match> matches) {
        String wanted = method.equals("HEAD") ? "GET" : method;
        Optional<Match> match =
                matches.stream().filter(m -> m.route().method().equals(wanted)).findFirst();
        return match.orElseThrow(() -> new HttpProblem(
                405,
                "method-not-allowed",
                "Here only these methods are possible: " + methods(matches),
                Map.of("Allow", methods(matches))));
    }

    /** The methods of these, as in an {@code Allow} header. */
    static String methods(List<Match> matches) {
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        for (Match match : matches) {
            methods.add(match.route().method());
            if (match.route().method().equals("GET")) {
                methods.add("HEAD");
            }
        }
        return String.join(", ", methods);
    }
}
