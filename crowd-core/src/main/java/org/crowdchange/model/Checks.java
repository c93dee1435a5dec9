package org.crowdchange.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the records have in common when they look at a value. */
final class Checks {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern TRACKING = Pattern.compile("(?i)(utm_[a-z]+|fbclid|gclid|mc_[ce]id)=.*");
    private static final Pattern ENCODED = Pattern.compile("%[0-9a-f]{2}", Pattern.CASE_INSENSITIVE);
    private static final int SLUG_LENGTH = 64;
    private static final int URL_LENGTH = 2000;

    private Checks() {}

    /** One line of text: trimmed, composed (Unicode NFC), without control characters. */
    static String line(String field, String value, int maximum) {
        String text = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            throw new InvalidInputException(field, value, "some text");
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidInputException(field, value, "one line without control characters");
        }
        return limited(field, text, maximum);
    }

    /** Text of several lines: trimmed, composed (Unicode NFC), lines end in a line feed; no other control characters. */
    static String text(String field, String value, int maximum) {
        String text = Normalizer.normalize(value, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
        if (text.isEmpty()) {
            throw new InvalidInputException(field, value, "some text");
        }
        return optionalText(field, text, maximum);
    }

    /** As {@link #text}, but may be empty. */
    static String optionalText(String field, String value, int maximum) {
        String text = Normalizer.normalize(value, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            throw new InvalidInputException(field, value, "text without control characters");
        }
        return limited(field, text, maximum);
    }

    private static String limited(String field, String text, int maximum) {
        int length = text.codePointCount(0, text.length());
        if (length > maximum) {
            throw new InvalidInputException(field, text, "at most " + maximum + " characters, not " + length);
        }
        if (isTorn(text)) {
            throw new InvalidInputException(field, text, "well-formed Unicode");
        }
        return text;
    }

    /** Whether there is half a surrogate pair without the other, which no database can store. */
    private static boolean isTorn(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** A name for URLs and tags: small letters and digits, joined by single hyphens. */
    static String slug(String field, String value) {
        if (value.length() > SLUG_LENGTH || !SLUG.matcher(value).matches()) {
            throw new InvalidInputException(
                    field, value, "1 to " + SLUG_LENGTH + " small letters and digits joined by hyphens");
        }
        return value;
    }

    /**
     * The URL of a page in one spelling: scheme and host in small letters, no default
     * port, no fragment, no tracking parameters, no slash at the end of a path.
     */
    static String url(String field, String value) {
        String expected = "an absolute http or https URL of at most " + URL_LENGTH + " characters";
        if (isTorn(value)) {
            throw new InvalidInputException(field, value, expected);
        }
        try {
            // As browsers send it: what is not ASCII is percent-encoded.
            URI uri = new URI(new URI(value.strip()).normalize().toASCIIString());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            String host = uri.getHost();
            boolean web = scheme.equals("http") || scheme.equals("https");
            if (!web || host == null || uri.getRawUserInfo() != null) {
                throw new InvalidInputException(field, value, expected);
            }
            int port = uri.getPort();
            boolean defaultPort = port == -1 || port == (scheme.equals("http") ? 80 : 443);
            String path =
                    uri.getRawPath() == null ? "" : capitals(uri.getRawPath().replaceAll("/+$", ""));
            String query = uri.getRawQuery() == null ? "" : capitals(withoutTracking(uri.getRawQuery()));
            String normal = scheme + "://" + host.toLowerCase(Locale.ROOT) + (defaultPort ? "" : ":" + port)
                    + (path.isEmpty() ? "/" : path) + (query.isEmpty() ? "" : "?" + query);
            if (normal.length() > URL_LENGTH) {
                throw new InvalidInputException(field, value, expected);
            }
            return normal;
        } catch (URISyntaxException e) {
            throw (InvalidInputException) new InvalidInputException(field, value, expected).initCause(e);
        }
    }

    /** The digits of percent-encoded bytes in capitals (RFC 3986, section 6.2.2.1). */
    private static String capitals(String text) {
        return ENCODED.matcher(text).replaceAll(match -> match.group().toUpperCase(Locale.ROOT));
    }

    private static String withoutTracking(String query) {
        StringBuilder kept = new StringBuilder();
        for (String parameter : query.split("&", -1)) {
            if (!parameter.isEmpty() && !TRACKING.matcher(parameter).matches()) {
                kept.append(kept.isEmpty() ? "" : "&").append(parameter);
            }
        }
        return kept.toString();
    }
}
