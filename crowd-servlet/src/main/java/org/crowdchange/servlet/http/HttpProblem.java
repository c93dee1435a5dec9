package org.crowdchange.servlet.http;

import java.util.Map;

/** A request that is refused before it reaches the core, or that HTTP has an answer for. */
public final class HttpProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String reason;
    private final transient Map<String, String> headers;

    /**
     * @param status the status code
     * @param reason why, for machines
     * @param detail why, for people
     */
    public HttpProblem(int status, String reason, String detail) {
        this(status, reason, detail, Map.of());
    }

    /**
     * @param status the status code
     * @param reason why, for machines
     * @param detail why, for people
     * @param headers what the answer has to say besides
     */
    public HttpProblem(int status, String reason, String detail, Map<String, String> headers) {
        super(detail);
        this.status = status;
        this.reason = reason;
        this.headers = Map.copyOf(headers);
    }

    int status() {
        return status;
    }

    String reason() {
        return reason;
    }

    Map<String, String> headers() {
        return headers;
    }
}
