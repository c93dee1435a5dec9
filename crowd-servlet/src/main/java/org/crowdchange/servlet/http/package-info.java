/**
 * HTTP without a container: immutable {@linkplain org.crowdchange.servlet.http.Request requests} and
 * {@linkplain org.crowdchange.servlet.http.Response responses}, the {@linkplain org.crowdchange.servlet.http.Problems one
 * place} where errors become answers, validators ({@link org.crowdchange.servlet.http.Conditional}), the rules about
 * {@linkplain org.crowdchange.servlet.http.Origins origins} and the
 * {@linkplain org.crowdchange.servlet.http.RateLimiter limits}. Not for callers.
 */
@NullMarked
package org.crowdchange.servlet.http;

import org.jspecify.annotations.NullMarked;
