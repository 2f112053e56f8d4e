package com.oraclelumira.auditor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which package may see which: the table of the design, as a gate. */
class LayeringTest {

    private static final String ROOT = "com.oraclelumira.auditor";

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** Each package and the packages of ours that it may use, beside itself and what lies below it. */
    private static final Map<String, List<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            entry("model", List.of()),
            entry("credential", List.of()),
            entry("yaml", List.of("model")),
            entry("secret", List.of("model")),
            entry("compose", List.of("yaml", "secret", "model")),
            entry("git", List.of("compose", "credential", "model")),
            entry("oci", List.of("compose", "credential", "model")),
            entry("live", List.of("model")),
            entry("drift", List.of("compose", "live", "yaml", "model")),
            entry("rule", List.of("yaml", "secret", "model")),
            entry("finding", List.of("yaml", "model")),
            entry("report", List.of("", "finding", "model"))));

    /** Each library that one package keeps to itself. */
    private static final Map<String, String> KEPT_BY = new TreeMap<>(Map.of(
            "com.github.dockerjava..", "live.docker..",
            "org.eclipse.jgit..", "git..",
            "dev.cel..", "rule..",
            "org.yaml.snakeyaml..", "yaml..",
            "com.networknt..", "compose.schema..",
            "picocli..", "cli..",
            "gg.jte..", "report.html.."));

    @TestFactory
    Stream<DynamicTest> a_package_uses_only_what_the_design_lets_it() {
        return MAY_USE.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey() + " uses " + entry.getValue(),
                        () -> noClasses()
                                .that()
                                .resideInAPackage(ROOT + "." + entry.getKey() + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(forbidden(entry.getKey(), entry.getValue()))
                                .allowEmptyShould(true)
                                .check(CORE)));
    }

    private static String[] forbidden(String name, List<String> allowed) {
        Stream<String> packages = Stream.concat(MAY_USE.keySet().stream(), Stream.of("cli"))
                .filter(other -> !other.equals(name) && !allowed.contains(other))
                .map(other -> ROOT + "." + other + "..");
        Stream<String> root = allowed.contains("") ? Stream.empty() : Stream.of(ROOT);
        return Stream.concat(packages, root).toArray(String[]::new);
    }

    @TestFactory
    Stream<DynamicTest> a_library_stays_where_it_belongs() {
        return KEPT_BY.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey() + " in " + entry.getValue(),
                        () -> noClasses()
                                .that()
                                .resideOutsideOfPackage(ROOT + "." + entry.getValue())
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(entry.getKey())
                                .check(CORE)));
    }

    @Test
    void the_facade_knows_neither_reports_nor_the_command_line() {
        noClasses()
                .that()
                .resideInAPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".report..", ROOT + ".cli..")
                .check(CORE);
    }

    @Test
    void only_the_root_and_cli_see_the_inside_of_drift_and_live_docker() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".drift..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".drift.property..")
                .allowEmptyShould(true)
                .check(CORE);
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".live..", ROOT + ".cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".live.docker..")
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void only_the_clock_tells_the_time() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("time comes from java.time.Clock")
                .check(CORE);
    }

    @Test
    void only_the_command_line_prints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(CORE);
    }

    @Test
    void no_test_is_disabled() {
        JavaClasses tests = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages(ROOT);
        methods().should().notBeAnnotatedWith(Disabled.class).check(tests);
        classes().should().notBeAnnotatedWith(Disabled.class).check(tests);
    }

    @Test
    void the_table_names_every_package() {
        List<String> known = Stream.concat(MAY_USE.keySet().stream(), Stream.of("cli", ""))
                .map(name -> name.isEmpty() ? ROOT : ROOT + "." + name)
                .toList();
        classes()
                .should()
                .resideInAnyPackage(known.stream()
                        .flatMap(name -> Stream.of(name, name.equals(ROOT) ? name : name + ".."))
                        .toArray(String[]::new))
                .because("a new package needs a line in MAY_USE; known are " + Arrays.toString(known.toArray()))
                .check(CORE);
    }
}
