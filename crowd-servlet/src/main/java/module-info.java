/** Servlet endpoints of crowd and the widget bundle. */
module org.crowdchange.servlet {
    requires io.github.bucket4j.core;
    requires com.github.benmanes.caffeine;
    requires transitive jakarta.servlet;
    requires org.commonmark;
    requires transitive org.crowdchange.core;
    requires org.slf4j;
    requires owasp.java.html.sanitizer;
    requires tools.jackson.databind;
    requires static org.jspecify;

    exports org.crowdchange.servlet;
    exports org.crowdchange.servlet.identity;
}
