package org.crowdchange.ranking;

import java.util.List;

/**
 * Some ranking methods with their default parameters. A publisher's own are found through {@link
 * java.util.ServiceLoader}: name the class in {@code META-INF/services/org.crowdchange.ranking.RankingMethods} or in a
 * module's {@code provides}.
 */
public interface RankingMethods {

    /** The methods, in the order in which a catalogue lists them; no two have one id. */
    List<RankingMethod<?>> methods();
}
