package org.crowdchange.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.crowdchange.servlet.api.CrowdApi;
import org.crowdchange.servlet.http.Bytes;
import org.crowdchange.servlet.http.Headers;
import org.crowdchange.servlet.http.Origin;
import org.crowdchange.servlet.http.Request;

/**
 * Makes a container's request a neutral one.
 *
 * @param trustsForwarded whether what a proxy says of the client's side is believed
 */
record RequestReader(boolean trustsForwarded) {
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    Request read(HttpServletRequest request) throws IOException {
        Headers headers = headers(request);
        Optional<String> address = forwarded(headers, "X-Forwarded-For");
        return new Request(
                request.getMethod(),
                request.getContextPath() + encoded(request.getServletPath()),
                Optional.ofNullable(request.getPathInfo()).orElse("/"),
                Optional.ofNullable(request.getQueryString()).orElse(""),
                headers,
                body(request),
                address.orElse(request.getRemoteAddr()),
                self(request, headers),
                Optional.ofNullable(request.getRemoteUser()),
                name -> Optional.ofNullable(request.getAttribute(name)));
    }

    private static Headers headers(HttpServletRequest request) {
        Map<String, List<String>> headers = new HashMap<>();
        Collections.list(request.getHeaderNames())
                .forEach(name -> headers.put(name, Collections.list(request.getHeaders(name))));
        return Headers.of(headers);
    }

    /** One byte more than the limit shows that there is too much, and no more than that is read. */
    private static Bytes body(HttpServletRequest request) throws IOException {
        return WITHOUT_BODY.contains(request.getMethod())
                ? Bytes.EMPTY
                : Bytes.of(request.getInputStream().readNBytes(CrowdApi.BODY_LIMIT + 1));
    }

    private Origin self(HttpServletRequest request, Headers headers) {
        Origin seen = new Origin(request.getScheme(), request.getServerName(), request.getServerPort());
        Optional<String> scheme = forwarded(headers, "X-Forwarded-Proto");
        Optional<String> host = forwarded(headers, "X-Forwarded-Host");
        if (scheme.isEmpty() && host.isEmpty()) {
            return seen;
        }
        String hostAndPort = host.or(() -> headers.first("Host")).orElse(seen.host());
        return Origin.parse(scheme.orElse(seen.scheme()) + "://" + hostAndPort).orElse(seen);
    }

    /** The last value, which the nearest proxy has written; what stands before it anybody may have made up. */
    private Optional<String> forwarded(Headers headers, String name) {
        return trustsForwarded ? headers.list(name).reduce((before, last) -> last) : Optional.empty();
    }

    /** The path of a mapping comes decoded; in links and cookies it is encoded. */
    private static String encoded(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(segment ->
                        URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
