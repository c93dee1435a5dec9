/** Model, use cases, tallies, rankings, shortlist and guide of crowd, with the storage SPI and an in-memory store. */
module org.crowdchange.core {
    requires com.github.benmanes.caffeine;
    requires com.google.common;
    requires org.apache.commons.numbers.gamma;
    requires org.slf4j;
    requires static org.jspecify;
    requires tools.jackson.databind;

    exports org.crowdchange.campaign;
    exports org.crowdchange.catalogue;
    exports org.crowdchange.guide;
    exports org.crowdchange.insight;
    exports org.crowdchange.journal;
    exports org.crowdchange.lab.data;
    exports org.crowdchange.lab.metric;
    exports org.crowdchange.model;
    exports org.crowdchange.ranking.approval;
    exports org.crowdchange.ranking.blend;
    exports org.crowdchange.ranking.bootstrap;
    exports org.crowdchange.ranking.budget;
    exports org.crowdchange.ranking.label;
    exports org.crowdchange.ranking.opinion;
    exports org.crowdchange.ranking.pairwise;
    exports org.crowdchange.ranking.ranked;
    exports org.crowdchange.ranking.score;
    exports org.crowdchange.ranking;
    exports org.crowdchange.selection;
    exports org.crowdchange.store.memory;
    exports org.crowdchange.store;
    exports org.crowdchange.tally;
    exports org.crowdchange;

    uses org.crowdchange.ranking.RankingMethods;
}
