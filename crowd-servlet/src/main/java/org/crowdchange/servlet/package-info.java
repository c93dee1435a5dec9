/**
 * crowd in a servlet container: one line mounts the whole API with the widgets.
 *
 * <pre>{@code
 * CrowdServlet.register(servletContext, crowd);                                    // at /crowd/*
 * context.addServlet(new ServletHolder(new CrowdServlet(crowd)), "/crowd/*");      // the same, in Jetty's words
 * }</pre>
 *
 * <p>What a host may want otherwise is said to the {@link org.crowdchange.servlet.CrowdServletBuilder}. Requests are
 * answered by a function that knows no container; this package is the only one that knows the servlet API.
 */
@NullMarked
package org.crowdchange.servlet;

import org.jspecify.annotations.NullMarked;
