package com.oraclelumira.auditor.drift.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.drift.PodmanRows;
import com.oraclelumira.auditor.drift.Presence;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.drift.PropertyTables;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.SubjectType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The property catalogue of the documentation, written from the tables. After a change that is meant, run with
 * {@code -Dproperty-catalogue.update} and look at the difference.
 */
class PropertyCatalogueTest {

    private static final Path PAGE = Path.of("../src-docs/property-catalogue.md");

    @Test
    void the_page_says_what_the_tables_say() throws IOException {
        if (System.getProperty("property-catalogue.update") != null) {
            Files.writeString(PAGE, page());
        }
        assertThat(page()).isEqualTo(Files.readString(PAGE));
    }

    @Test
    void no_two_lines_of_a_table_have_one_name() {
        PropertyTables tables = PropertyCatalogue.tables();
        assertThat(names(tables.containers())).doesNotHaveDuplicates();
        assertThat(names(tables.networks())).doesNotHaveDuplicates();
        assertThat(names(tables.volumes())).doesNotHaveDuplicates();
    }

    private static List<String> names(List<? extends Property<?>> table) {
        return table.stream().map(property -> property.info().name()).toList();
    }

    private static String page() {
        PropertyTables tables = PropertyCatalogue.tables();
        return """
                # Properties

                Everything that is compared, written from the tables that compare it (`PropertyCatalogueTest`). *Engine* is where the
                engine shows the value, as a JSON pointer into its answer; a property without one is never shown, and where a file
                declares it the report says that it was not compared. *Unset* is what counts where no file declares the property.
                *Live*: the engine can change it without a restart, and no label of Compose tells. *Weight* is the severity of a drift
                before a rule grades it. *Drifts* is how a drift can differ; what no engine shows never drifts.

                ## Of a container

                %s
                ## Of a network of the project

                %s
                ## Of a volume of the project

                %s
                ## Of each as a whole

                %s
                ## What Podman lets be known

                Podman's Docker API leaves some of it out, shows it as one constant, or does not do it. A difference there is no drift; the
                report counts it as not observable or not honoured, with the reason. Read off Podman 4.3.

                %s""".formatted(
                        table(infos(tables.containers())),
                        table(infos(tables.networks())),
                        table(infos(tables.volumes())),
                        table(Arrays.stream(SubjectType.values())
                                .flatMap(type -> Presence.of(type).stream())
                                .distinct()
                                .toList()),
                        limits());
    }

    private static List<PropertyInfo> infos(List<? extends Property<?>> table) {
        return table.stream().<PropertyInfo>map(Property::info).toList();
    }

    private static String table(List<PropertyInfo> table) {
        return table.stream()
                .map(PropertyCatalogueTest::row)
                .sorted()
                .collect(Collectors.joining(
                        "",
                        "| property | Compose keys | engine | unset | compared | live | weight | drifts |\n|---|---|---|---|---|---|---|---|\n",
                        ""));
    }

    private static String limits() {
        return "| property | comes to | because |\n|---|---|---|\n" + String.join("", PodmanRows.all());
    }

    private static String row(PropertyInfo info) {
        return Stream.of(
                        code(info.name()),
                        codes(info.desired()),
                        codes(info.live()),
                        info.unset(),
                        info.mode().words(),
                        info.liveUpdatable() ? "yes" : "",
                        info.severity().name().toLowerCase(Locale.ROOT),
                        info.classes().stream().sorted().map(DriftClass::id).collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String codes(List<String> values) {
        return values.stream().map(PropertyCatalogueTest::code).collect(Collectors.joining(", "));
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}
