package org.crowdchange.servlet.api;

import org.crowdchange.servlet.http.Response;

/** Answers the calls of one route, or throws what {@link org.crowdchange.servlet.http.Problems} makes an answer of. */
@FunctionalInterface
interface Handler {
    Response handle(Call call);
}
