package org.crowdchange.servlet.http;

/** Validators: an answer carries the strong tag of its bytes, and who has these bytes already is told so. */
public final class Conditional {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private Conditional() {}

    /** A successful answer with its tag, or 304 without a body if the reader has the same bytes. */
    public static Response apply(Request request, Response response) {
        if (response.status() != OK) {
            return response;
        }
        String tag = "\"" + response.body().sha256() + "\"";
        Response tagged = response.with("ETag", tag);
        // The comparison for reading is the weak one, as some proxies mark tags as weak when they compress.
        boolean known = request.headers()
                .list("If-None-Match")
                .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals("W/" + tag));
        return known ? tagged.bare(NOT_MODIFIED) : tagged;
    }
}
