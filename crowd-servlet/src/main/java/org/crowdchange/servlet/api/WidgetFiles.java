package org.crowdchange.servlet.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.crowdchange.servlet.http.Bytes;
import org.crowdchange.servlet.http.HttpProblem;
import org.crowdchange.servlet.http.Response;

/** The widget bundle, from the jar. Read once; nothing else of the jar can be had. */
final class WidgetFiles {
    private static final String FOLDER = "/org/crowdchange/servlet/widgets/";
    private static final Map<String, String> TYPES = Map.of(
            "crowd.js", "text/javascript; charset=utf-8",
            "crowd.js.map", "application/json");

    private final Map<String, Response> files = new HashMap<>();

    WidgetFiles() {
        TYPES.forEach((name, type) -> {
            try (InputStream in = WidgetFiles.class.getResourceAsStream(FOLDER + name)) {
                // A build without widgets, as an IDE may make it, serves the API all the same.
                if (in != null) {
                    Response file = Response.of(200, type, Bytes.of(in.readAllBytes()));
                    // Any page may load the widgets; what they may do is decided by the API.
                    files.put(name, file.with("Cross-Origin-Resource-Policy", "cross-origin"));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + name + " from the jar", e);
            }
        });
    }

    Response show(Call call) {
        Response file = files.get(call.variable("file"));
        if (file == null) {
            throw new HttpProblem(404, "not-found", "There is no such file");
        }
        return file;
    }
}
