/**
 * The HTTP API without a container: {@link org.crowdchange.servlet.api.CrowdApi} answers each request by the
 * {@linkplain org.crowdchange.servlet.api.Routes one list of routes}. A handler reads the request, asks the core, and
 * writes what the core says; whether somebody may do something is never decided here. Not for callers.
 */
@NullMarked
package org.crowdchange.servlet.api;

import org.jspecify.annotations.NullMarked;
