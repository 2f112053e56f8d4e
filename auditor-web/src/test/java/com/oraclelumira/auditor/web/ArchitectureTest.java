package com.oraclelumira.auditor.web;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.oraclelumira.auditor.web.alert.channel.Channel;
import com.oraclelumira.auditor.web.wiring.Component;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String WEB = "com.oraclelumira.auditor.web";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(WEB);

    @Test
    void packages_point_one_way() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("root")
                .definedBy(WEB)
                .layer("target")
                .definedBy(WEB + ".target")
                .layer("audit")
                .definedBy(WEB + ".audit")
                .layer("history")
                .definedBy(WEB + ".history")
                .layer("alert")
                .definedBy(WEB + ".alert..")
                .layer("setting")
                .definedBy(WEB + ".setting")
                .layer("review")
                .definedBy(WEB + ".review")
                .layer("store")
                .definedBy(WEB + ".store")
                .layer("push")
                .definedBy(WEB + ".push")
                .layer("schedule")
                .definedBy(WEB + ".schedule")
                .layer("api")
                .definedBy(WEB + ".api")
                .layer("page")
                .definedBy(WEB + ".page..")
                .layer("metrics")
                .definedBy(WEB + ".metrics")
                .layer("security")
                .definedBy(WEB + ".security")
                .layer("journal")
                .definedBy(WEB + ".journal")
                .whereLayer("root")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("api")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("page")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("metrics")
                .mayOnlyBeAccessedByLayers("root", "store")
                .whereLayer("store")
                .mayOnlyBeAccessedByLayers("root")
                .whereLayer("schedule")
                .mayOnlyBeAccessedByLayers("root")
                .whereLayer("audit")
                .mayOnlyBeAccessedByLayers("root", "store", "schedule", "api", "page", "metrics", "review", "alert")
                .whereLayer("alert")
                .mayOnlyBeAccessedByLayers("root", "store", "api", "page")
                .whereLayer("setting")
                .mayNotAccessAnyLayer()
                .whereLayer("review")
                .mayOnlyBeAccessedByLayers("store", "api", "page")
                .whereLayer("security")
                .mayOnlyBeAccessedByLayers("root", "store", "api", "page", "metrics")
                .whereLayer("journal")
                .mayNotAccessAnyLayer()
                .check(CLASSES);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching(WEB + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void channels_know_neither_each_other_nor_the_engine() {
        String alert = WEB + ".alert";
        noClasses()
                .that()
                .resideInAPackage(alert + ".*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(alert)
                .check(CLASSES);
        slices().matching(alert + ".(*)")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAnyPackage(alert + ".channel", alert + ".message"))
                .check(CLASSES);
    }

    /** Those of which nobody asks for one: the server would not miss them. */
    @Test
    void channels_and_what_answers_by_the_interface_are_marked_as_parts() {
        classes()
                .that(areConcrete(Channel.class))
                .or()
                .areAnnotatedWith(Path.class)
                .or()
                .areAnnotatedWith(Provider.class)
                .should()
                .beAnnotatedWith(Component.class)
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> areConcrete(Class<?> type) {
        return assignableTo(type)
                .and(not(modifier(JavaModifier.ABSTRACT)))
                .as("are concrete kinds of " + type.getSimpleName());
    }

    @Test
    void only_the_store_knows_migrations() {
        only("store", "org.flywaydb..");
    }

    @Test
    void only_the_store_speaks_to_the_database() {
        noClasses()
                .that()
                .resideOutsideOfPackage(WEB + ".store")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Statement.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ResultSet.class)
                .check(CLASSES);
    }

    @Test
    void only_the_schedule_knows_the_scheduler() {
        only("schedule", "com.github.kagkarlsson..");
    }

    @Test
    void only_metrics_know_their_format() {
        only("metrics", "io.prometheus..");
    }

    @Test
    void only_pages_know_templates() {
        only("page..", "gg.jte..");
    }

    @Test
    void only_the_clock_tells_the_time() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .because("time comes from java.time.Clock")
                .check(CLASSES);
    }

    @Test
    void no_test_is_disabled() {
        JavaClasses tests = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages(WEB);
        methods().should().notBeAnnotatedWith(Disabled.class).check(tests);
    }

    private static void only(String owner, String... libraries) {
        noClasses()
                .that()
                .resideOutsideOfPackage(WEB + "." + owner)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .check(CLASSES);
    }
}
