package org.crowdchange.rankinglab.golden;

import java.util.Map;

/** The checks for one kind of ballot, by the name that cases give to their algorithm. */
@FunctionalInterface
interface Family {
    Map<String, Check> checks();
}
