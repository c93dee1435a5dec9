package org.crowdchange.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** The calls by which a class helps itself to the time of day or to chance, instead of being handed them. */
final class HiddenInputs {
    private static final Set<String> TIME = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.time.Clock.system",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.InstantSource.system",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.LocalTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Year.now");

    private static final Set<String> CHANCE = Set.of(
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.util.random.RandomGenerator.getDefault",
            "java.util.random.RandomGenerator.of");

    /** Generators that seed themselves when built without a seed. */
    private static final Set<String> SELF_SEEDING =
            Set.of("java.util.Random", "java.util.SplittableRandom", "java.security.SecureRandom");

    /** A stopwatch tells no time of day; only the group commit has waiting to measure. */
    private static final String STOPWATCH = "java.lang.System.nanoTime";

    /** The builder of the facade is the one place that may fill in what the host did not hand over. */
    private static final Set<String> DEFAULTS_OF_THE_BUILDER =
            Set.of("java.time.InstantSource.system", "java.security.SecureRandom.<init>");

    private HiddenInputs() {}

    /** The condition that a class makes none of these calls. */
    static ArchCondition<JavaClass> beAbsent() {
        return new ArchCondition<>("be handed time and chance") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                for (JavaCodeUnitAccess<?> access : origin.getCodeUnitAccessesFromSelf()) {
                    if (isHidden(access) && !isAllowed(origin.getPackageName(), name(access))) {
                        events.add(SimpleConditionEvent.violated(access, access.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isHidden(JavaCodeUnitAccess<?> access) {
        String name = name(access);
        List<JavaClass> parameters = access.getTarget().getRawParameterTypes();
        boolean selfSeeded = parameters.isEmpty()
                && SELF_SEEDING.contains(access.getTargetOwner().getName());
        boolean clockHandedOver =
                parameters.stream().anyMatch(type -> type.getName().equals("java.time.Clock"));
        return (TIME.contains(name) && !clockHandedOver)
                || CHANCE.contains(name)
                || name.equals(STOPWATCH)
                || (access.getTarget().getName().equals("<init>") && selfSeeded);
    }

    private static boolean isAllowed(String packageName, String call) {
        return (packageName.equals(PackageLevels.BASE) && DEFAULTS_OF_THE_BUILDER.contains(call))
                || (packageName.equals(PackageLevels.BASE + ".store") && call.equals(STOPWATCH));
    }

    private static String name(JavaCodeUnitAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getTarget().getName();
    }
}
