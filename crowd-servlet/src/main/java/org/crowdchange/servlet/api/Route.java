package org.crowdchange.servlet.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A method, a path, and who answers.
 *
 * @param method the method, in capital letters; {@code GET} answers {@code HEAD} too
 * @param pattern the path below the prefix; a segment in braces stands for any one
 * @param audience for whom the answer is
 * @param needsBody whether there has to be a body
 * @param handler who answers
 */
record Route(String method, String pattern, Audience audience, boolean needsBody, Handler handler) {

    /** For whom an answer is. */
    enum Audience {
        /** The same for every reader, so that caches on the way may keep it. */
        EVERYBODY,
        /** For this reader only. */
        READER
    }

    /** A reading whose answer is the same for every reader. */
    static Route shared(String pattern, Handler handler) {
        return new Route("GET", pattern, Audience.EVERYBODY, false, handler);
    }

    /** A reading whose answer depends on the reader. */
    static Route get(String pattern, Handler handler) {
        return new Route("GET", pattern, Audience.READER, false, handler);
    }

    /** A writing with a body. */
    static Route write(String method, String pattern, Handler handler) {
        return new Route(method, pattern, Audience.READER, true, handler);
    }

    /** A writing that says everything by its path. */
    static Route bare(String method, String pattern, Handler handler) {
        return new Route(method, pattern, Audience.READER, false, handler);
    }

    /** What stands in the path for the segments in braces; empty if the path is another. */
    Optional<Map<String, String>> match(List<String> path) {
        List<String> segments = segments(pattern);
        if (segments.size() != path.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String segment = segments.get(i);
            if (segment.startsWith("{") && !path.get(i).isEmpty()) {
                variables.put(segment.substring(1, segment.length() - 1), path.get(i));
            } else if (!segment.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(Map.copyOf(variables));
    }

    /** The segments of a path, which begins with a slash. */
    static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}
