package org.crowdchange.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The table of the core's packages: a package imports only packages of a lower level.
 *
 * <p>Packages of one level do not know each other, with the few exceptions named here, each in one direction only.
 */
final class PackageLevels {
    static final String BASE = "org.crowdchange";

    private static final String[][] LEVELS = {
        {"model"},
        {"tally", "ranking", "internal.math"},
        {
            "ranking.opinion",
            "ranking.score",
            "ranking.pairwise",
            "ranking.ranked",
            "ranking.approval",
            "ranking.budget",
            "ranking.label",
            "ranking.blend",
            "ranking.bootstrap",
            "store",
            "journal"
        },
        {"moderation", "catalogue", "selection", "exposure", "store.memory", "lab.data", "lab.metric"},
        {"campaign", "lab.replay", "lab.simulation"},
        {"archive", "guide", "insight", "lab.report"},
        {""},
    };

    /** Who may import whom on the same level: a ranking is made of a tally, a store writes the journal. */
    private static final Map<String, Set<String>> NEIGHBOURS = Map.of(
            "ranking", Set.of("tally", "internal.math"),
            "tally", Set.of("internal.math"),
            "store", Set.of("journal"),
            "lab.metric", Set.of("lab.data"));

    private static final Map<String, Integer> LEVEL_OF = levelOf();

    private PackageLevels() {}

    private static Map<String, Integer> levelOf() {
        Map<String, Integer> levels = new HashMap<>();
        for (int level = 0; level < LEVELS.length; level++) {
            for (String name : LEVELS[level]) {
                levels.put(name, level);
            }
        }
        return Map.copyOf(levels);
    }

    /** Whether the table has a place for the package. */
    static boolean has(String packageName) {
        return isOurs(packageName) && LEVEL_OF.containsKey(relative(packageName));
    }

    /** Whether the table lets the first package import the second; packages that are not ours are nobody's business here. */
    static boolean mayImport(String from, String to) {
        if (from.equals(to) || !isOurs(to)) {
            return true;
        }
        if (!has(from) || !has(to)) {
            return false;
        }
        String origin = relative(from);
        String target = relative(to);
        int difference = LEVEL_OF.get(origin) - LEVEL_OF.get(target);
        return difference > 0
                || (difference == 0 && NEIGHBOURS.getOrDefault(origin, Set.of()).contains(target));
    }

    /** The condition that every import of a class points down the table. */
    static ArchCondition<JavaClass> importOnlyPackagesFurtherDown() {
        return new ArchCondition<>("import only packages further down the table") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                    String target =
                            dependency.getTargetClass().getBaseComponentType().getPackageName();
                    if (!mayImport(origin.getPackageName(), target)) {
                        events.add(SimpleConditionEvent.violated(
                                dependency,
                                origin.getPackageName() + " must not import " + target + ": "
                                        + dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isOurs(String packageName) {
        return packageName.equals(BASE) || packageName.startsWith(BASE + ".");
    }

    private static String relative(String packageName) {
        return packageName.equals(BASE) ? "" : packageName.substring(BASE.length() + 1);
    }
}
