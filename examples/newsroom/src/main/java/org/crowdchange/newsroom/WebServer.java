package org.crowdchange.newsroom;

import jakarta.servlet.http.HttpServlet;
import java.net.BindException;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;

/** An embedded Jetty with some servlets. */
final class WebServer {
    private final Server server = new Server();
    private final ServerConnector connector;

    /** The port is taken, or may not be used. */
    static final class PortTakenException extends Exception {
        private static final long serialVersionUID = 1L;

        PortTakenException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * @param host the network interface; {@code localhost} for this machine alone
     * @param port the port; 0 for any free one
     * @param servlets by their path
     */
    WebServer(String host, int port, Map<String, HttpServlet> servlets) {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
        connector.setHost(host);
        connector.setPort(port);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        servlets.forEach((path, servlet) -> context.addServlet(new ServletHolder(servlet), path));
        server.setHandler(new GzipHandler(context));
        server.setStopAtShutdown(false);
    }

    void start() throws Exception {
        try {
            server.start();
        } catch (Exception e) {
            server.stop();
            if (e.getCause() instanceof BindException || e instanceof BindException) {
                throw new PortTakenException(
                        "Port " + connector.getPort() + " is taken; choose another one with --port", e);
            }
            throw e;
        }
    }

    int port() {
        return connector.getLocalPort();
    }

    void join() throws InterruptedException {
        server.join();
    }

    void stop() throws Exception {
        server.stop();
    }
}
