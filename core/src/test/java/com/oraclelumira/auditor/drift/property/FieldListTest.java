package com.oraclelumira.auditor.drift.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.model.SubjectType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The list of all fields that a Compose file or an engine knows, 144 rows: each is a property of ours, or there is a reason
 * why it is none. A row is {@code number, field, properties or -, reason}.
 */
class FieldListTest {

    private static final int ROWS = 144;
    /** Declared by keys that the list does not have a row for, or follow from the architecture alone. */
    private static final Set<String> BEYOND = Set.of(
            "deploy.endpoint_mode",
            "deploy.labels",
            "deploy.mode",
            "deploy.placement",
            "deploy.rollback_config",
            "deploy.update_config",
            "models",
            "use_api_socket");

    private record Row(int number, String field, List<String> properties, String reason) {

        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            return new Row(
                    Integer.parseInt(cells[0]),
                    cells[1],
                    cells[2].equals("-") ? List.of() : List.of(cells[2].split(", ", -1)),
                    cells[3]);
        }
    }

    @Test
    void no_row_of_the_list_is_forgotten() throws Exception {
        assertThat(rows())
                .extracting(Row::number)
                .isEqualTo(IntStream.rangeClosed(1, ROWS).boxed().toList());
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.properties().isEmpty())
                        .as(row.toString())
                        .isEqualTo(!row.reason().isEmpty()));
    }

    @Test
    void every_property_that_a_row_names_is_compared() throws Exception {
        assertThat(rows().stream().flatMap(row -> row.properties().stream())).isSubsetOf(properties());
    }

    @Test
    void every_property_is_on_the_list() throws Exception {
        Set<String> unnamed = new TreeSet<>(properties());
        rows().forEach(row -> unnamed.removeAll(row.properties()));
        assertThat(unnamed).isEqualTo(BEYOND);
    }

    private static List<Row> rows() throws Exception {
        Path file = Path.of(FieldListTest.class.getResource("/drift/fields.tsv").toURI());
        return Files.readAllLines(file).stream().map(Row::of).toList();
    }

    private static Set<String> properties() {
        return Arrays.stream(SubjectType.values())
                .flatMap(type -> PropertyCatalogue.of(type).stream())
                .map(PropertyInfo::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
