/** The store of crowd on a relational database. */
module org.crowdchange.jdbc {
    requires transitive java.sql;
    requires transitive org.crowdchange.core;
    requires org.slf4j;
    requires static org.jspecify;

    uses java.sql.Driver;

    exports org.crowdchange.jdbc;
}
