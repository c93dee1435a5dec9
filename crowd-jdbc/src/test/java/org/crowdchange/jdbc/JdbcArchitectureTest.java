package org.crowdchange.jdbc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
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
class JdbcArchitectureTest {
    private static final JavaClasses JDBC = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void theStoreKnowsNoDriver() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.h2..", "org.postgresql..", "org.mariadb..", "com.mysql..", "com.zaxxer..")
                .check(JDBC);
    }

    @Test
    void theStoreKnowsTheStoragePartOfTheCoreOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.crowdchange.campaign..", "org.crowdchange.catalogue..", "org.crowdchange.guide..")
                .check(JDBC);
    }

    @Test
    void everyPackageSaysThatNothingIsNullUnlessMarked() {
        Set<String> packages = JDBC.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());

        assertThat(packages)
                .contains("org.crowdchange.jdbc")
                .allMatch(
                        name -> JDBC.getPackage(name).isAnnotatedWith("org.jspecify.annotations.NullMarked"),
                        "has a package-info.java with @NullMarked");
    }

    @Test
    void nothingIsPrinted() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(JDBC);
    }

    @Test
    void noStateIsStatic() {
        fields().that().areStatic().should().beFinal().allowEmptyShould(true).check(JDBC);
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
                .check(JDBC);
    }
}
