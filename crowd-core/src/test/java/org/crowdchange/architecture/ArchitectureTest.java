package org.crowdchange.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The laws of the design that a machine can check, on the compiled classes of this module. */
class ArchitectureTest {
    private static final Path CLASSES = Path.of("target", "classes");
    private static final JavaClasses CORE = new ClassFileImporter().importPath(CLASSES);

    @Test
    void thereIsSomethingToCheck() {
        assertThat(packages()).contains(PackageLevels.BASE + ".model");
    }

    @Test
    void everyPackageHasItsPlaceInTheTable() {
        assertThat(packages()).allMatch(PackageLevels::has, "has a level in PackageLevels");
    }

    @Test
    void importsPointDownTheTable() {
        classes().should(PackageLevels.importOnlyPackagesFurtherDown()).check(CORE);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().assignedFrom(eachPackage()).should().beFreeOfCycles().check(CORE);
    }

    @Test
    void everyPackageSaysThatNothingIsNullUnlessMarked() {
        assertThat(packages())
                .allMatch(
                        name -> CORE.getPackage(name).isAnnotatedWith("org.jspecify.annotations.NullMarked"),
                        "has a package-info.java with @NullMarked");
    }

    @Test
    void theModuleExportsEveryPackageButTheInternalOnes() throws IOException {
        Set<String> forCallers = packages().stream()
                .filter(name -> !name.startsWith(PackageLevels.BASE + ".internal"))
                .collect(Collectors.toSet());

        Set<String> exported = descriptor().exports().stream()
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());

        assertThat(exported).containsExactlyInAnyOrderElementsOf(forCallers);
    }

    @Test
    void nothingIsPrinted() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CORE);
    }

    @Test
    void noStateIsStatic() {
        fields().that().areStatic().should().beFinal().allowEmptyShould(true).check(CORE);
    }

    @Test
    void timeIsToldWithJavaTime() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Date.class, Calendar.class)
                .check(CORE);
    }

    @Test
    void timeAndChanceComeFromOutside() {
        classes().should(HiddenInputs.beAbsent()).check(CORE);
    }

    @Test
    void threadsBelongToTheCaller() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Executors.class, Timer.class)
                .orShould()
                .callConstructorWhere(target(owner(assignableTo(Thread.class))))
                .check(CORE);
    }

    private static Set<String> packages() {
        return CORE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    }

    private static ModuleDescriptor descriptor() throws IOException {
        try (InputStream in = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
            return ModuleDescriptor.read(in);
        }
    }

    private static SliceAssignment eachPackage() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                return SliceIdentifier.of(javaClass.getPackageName());
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }
}
