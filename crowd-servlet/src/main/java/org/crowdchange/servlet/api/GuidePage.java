package org.crowdchange.servlet.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A page around the guide, for who comes to it directly; a host shows the guide on a page of its own. */
final class GuidePage {
    private static final String STYLE = "body{max-width:42rem;margin:2rem auto;padding:0 1rem;"
            + "font:1.0625rem/1.6 Georgia,serif}blockquote{margin:1rem 0;padding-left:1rem;border-left:3px solid #999}";

    /** Nothing is loaded and nothing runs; of styles only the one above. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash()
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private GuidePage() {}

    /**
     * The page.
     *
     * @param title as it was written; escaped here
     * @param html the guide, escaped already
     */
    static String of(String title, String html) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" + escape(title)
                + "</title>\n<style>" + STYLE + "</style>\n</head>\n<body>\n" + html + "</body>\n</html>\n";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
