package org.crowdchange.servlet.http;

/**
 * An answer, free of any container.
 *
 * @param status the status code
 * @param headers all of them
 * @param body the bytes to be sent
 */
public record Response(int status, Headers headers, Bytes body) {

    /** An answer with a body of this type. */
    public static Response of(int status, String contentType, Bytes body) {
        return new Response(status, Headers.NONE.with("Content-Type", contentType), body);
    }

    /** An answer without a body. */
    public static Response empty(int status) {
        return new Response(status, Headers.NONE, Bytes.EMPTY);
    }

    /** The same with this header in place of all of that name. */
    public Response with(String name, String value) {
        return new Response(status, headers.with(name, value), body);
    }

    /** The same with one header line more. */
    public Response plus(String name, String value) {
        return new Response(status, headers.plus(name, value), body);
    }

    /** The same with that header, unless there is one of the name already. */
    public Response withDefault(String name, String value) {
        return headers.first(name).isPresent() ? this : with(name, value);
    }

    /** The same headers without a body, under another status. */
    public Response bare(int otherStatus) {
        return new Response(otherStatus, headers, Bytes.EMPTY);
    }
}
