/** The store of crowd on a relational database. */
@SuppressWarnings("opens") // the compiler sees no package where there are only scripts
module org.crowdchange.jdbc {
    requires transitive java.sql;
    requires transitive org.crowdchange.core;
    requires org.slf4j;
    requires static org.jspecify;

    uses java.sql.Driver;

    exports org.crowdchange.jdbc;

    // The scripts are for the host's own tools, too.
    opens org.crowdchange.jdbc.migrations.h2;
    opens org.crowdchange.jdbc.migrations.mariadb;
    opens org.crowdchange.jdbc.migrations.postgresql;
}
