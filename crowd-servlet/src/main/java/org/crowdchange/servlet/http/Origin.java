package org.crowdchange.servlet.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a page comes from, as browsers compare it: scheme, host and port.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in small letters; an IPv6 address in brackets
 * @param port the port, the scheme's default one filled in
 */
public record Origin(String scheme, String host, int port) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** Puts scheme and host into small letters and fills in the default port for one of 0 or less. */
    public Origin {
        scheme = scheme.toLowerCase(Locale.ROOT);
        host = host.toLowerCase(Locale.ROOT);
        if (host.indexOf(':') >= 0 && !host.startsWith("[")) {
            host = "[" + host + "]";
        }
        if (port <= 0) {
            port = scheme.equals("https") ? HTTPS : HTTP;
        }
    }

    /** The origin of an absolute http or https URL, whatever its path; empty for anything else. */
    public static Optional<Origin> of(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme();
            String host = uri.getHost();
            boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            return scheme != null && web && host != null
                    ? Optional.of(new Origin(scheme, host, uri.getPort()))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Reads an origin alone, as in {@code https://www.example.org}; empty for anything with more or less to it. */
    public static Optional<Origin> parse(String text) {
        return of(text).filter(origin -> text.equalsIgnoreCase(origin.toString())
                || text.equalsIgnoreCase(origin.scheme + "://" + origin.host + ":" + origin.port));
    }

    /** Whether it is a secure one. */
    public boolean secure() {
        return scheme.equals("https");
    }

    /** As browsers write it: without a default port. */
    @Override
    public String toString() {
        boolean usual = port == (secure() ? HTTPS : HTTP);
        return scheme + "://" + host + (usual ? "" : ":" + port);
    }
}
