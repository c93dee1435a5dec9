package org.crowdchange.servlet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The laws of the design that a machine can check, on the compiled classes of this module. */
class ServletArchitectureTest {
    private static final String ADAPTER = "org.crowdchange.servlet";
    private static final JavaClasses SERVLET = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void onlyTheAdapterKnowsTheServletApi() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ADAPTER)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.servlet..")
                .allowEmptyShould(true)
                .check(SERVLET);
    }

    @Test
    void handlersDoNotKnowTheAdapter() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ADAPTER)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ADAPTER)
                .allowEmptyShould(true)
                .check(SERVLET);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching(ADAPTER + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(SERVLET);
    }

    @Test
    void everyPackageSaysThatNothingIsNullUnlessMarked() {
        Set<String> packages = SERVLET.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());

        assertThat(packages)
                .contains(ADAPTER)
                .allMatch(
                        name -> SERVLET.getPackage(name).isAnnotatedWith("org.jspecify.annotations.NullMarked"),
                        "has a package-info.java with @NullMarked");
    }

    @Test
    void nothingIsPrinted() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(SERVLET);
    }

    @Test
    void noStateIsStatic() {
        fields().that().areStatic().should().beFinal().allowEmptyShould(true).check(SERVLET);
    }

    @Test
    void timeAndChanceComeFromOutside() {
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(InstantSource.class, "system")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .check(SERVLET);
    }
}
