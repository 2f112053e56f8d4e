package com.oraclelumira.auditor.drift.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.drift.PropertyInfo.Mode;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SubjectType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The list of all fields that a Compose file or an engine knows, 144 rows, with what engines, Compose and other tools do about
 * each: each is a property of ours that is compared so, or there is a reason why not.
 *
 * <p>A row is {@code number, field, properties or -, mode, unset, live, weight, class, reason}. The middle ones are the
 * list's own facts, empty where it states none:
 *
 * <ul>
 *   <li>mode: {@code EQ SEM LIST SET MAP}; {@code OBS SKIP} for what is not compared; several in the order of the properties
 *   <li>unset: {@code D} the default counts where no key declares it, {@code D!} and it matters to security, {@code I} nothing
 *   <li>live: whether the engine can change it without a restart
 *   <li>weight: how much a drift of it matters at least
 *   <li>class: what the list calls a drift of it
 * </ul>
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

    private static final Map<String, Mode> MODES =
            Map.of("EQ", Mode.EQUAL, "SEM", Mode.MEANING, "LIST", Mode.LIST, "SET", Mode.SET, "MAP", Mode.MAP);

    /** What the list calls a drift, and what we call it: the first of a whole thing, the second of a value. */
    private static final Map<String, Set<DriftClass>> CLASSES = Map.ofEntries(
            Map.entry("MISSING", Set.of(DriftClass.MISSING, DriftClass.REMOVED)),
            Map.entry("EXTRA", Set.of(DriftClass.EXTRA, DriftClass.ADDED)),
            Map.entry("CHANGED", Set.of(DriftClass.CHANGED)),
            Map.entry("IMAGE_PULLED_NOT_APPLIED", Set.of(DriftClass.STALE)),
            Map.entry("UPSTREAM_MOVED", Set.of(DriftClass.STALE)),
            Map.entry("DANGLING_NAMESPACE", Set.of(DriftClass.STALE)),
            Map.entry("LABEL_INCONSISTENT", Set.of(DriftClass.CHANGED)),
            Map.entry("PROVENANCE", Set.of(DriftClass.CHANGED)),
            Map.entry("UNMANAGED_RESOURCE", Set.of(DriftClass.REMOVED)),
            Map.entry("UNMANAGED", Set.of(DriftClass.EXTRA)),
            Map.entry("ORPHAN", Set.of(DriftClass.EXTRA)),
            Map.entry("RUNTIME_STATE", Set.of(DriftClass.STATE)));

    private record Row(
            int number,
            String field,
            List<String> properties,
            List<String> modes,
            String unset,
            String live,
            String weight,
            List<String> classes,
            String reason) {

        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            return new Row(
                    Integer.parseInt(cells[0]),
                    cells[1],
                    items(cells[2].equals("-") ? "" : cells[2], ", "),
                    items(cells[3], ", "),
                    cells[4],
                    cells[5],
                    cells[6],
                    items(cells[7], " "),
                    cells[8]);
        }

        private static List<String> items(String cell, String separator) {
            return cell.isEmpty() ? List.of() : List.of(cell.split(separator, -1));
        }

        /** Each fact that the property tables say otherwise. */
        List<String> differences() {
            List<String> differences = new ArrayList<>();
            for (int i = 0; i < properties.size(); i++) {
                String mode = modes.isEmpty() ? "-" : modes.get(modes.size() == 1 ? 0 : i);
                if (!mode.equals("-") && !some(i, info -> info.mode() == MODES.get(mode))) {
                    differences.add(properties.get(i) + " is not compared as " + mode);
                }
                if (!unset.isEmpty() && !some(i, info -> isIgnored(info) == unset.equals("I"))) {
                    differences.add(properties.get(i) + " does not count as " + unset + " where it is unset");
                }
                if (!live.isEmpty() && !some(i, info -> info.liveUpdatable() == live.equals("yes"))) {
                    differences.add(properties.get(i) + " changes live: not " + live);
                }
            }
            if (!properties.isEmpty()) {
                weighed(differences);
                classified(differences);
            }
            return differences;
        }

        private void weighed(List<String> differences) {
            String least = unset.equals("D!") && weight.isEmpty() ? "MEDIUM" : weight;
            if (!least.isEmpty() && !any(info -> info.severity().compareTo(Severity.valueOf(least)) >= 0)) {
                differences.add("weighs less than " + least);
            }
        }

        private void classified(List<String> differences) {
            for (String word : classes) {
                boolean never = word.equals("NOT_OBSERVABLE");
                boolean fits = never
                        ? any(info -> info.classes().isEmpty())
                        : any(info -> info.classes().stream().anyMatch(CLASSES.getOrDefault(word, Set.of())::contains));
                if (!fits) {
                    differences.add("is never " + word);
                }
            }
        }

        private static boolean isIgnored(PropertyInfo info) {
            return info.unset().startsWith("not ");
        }

        private boolean some(int property, Predicate<PropertyInfo> fits) {
            return infos(properties.get(property)).stream().anyMatch(fits);
        }

        private boolean any(Predicate<PropertyInfo> fits) {
            return properties.stream().flatMap(name -> infos(name).stream()).anyMatch(fits);
        }
    }

    @Test
    void no_row_of_the_list_is_forgotten() throws Exception {
        assertThat(rows())
                .extracting(Row::number)
                .isEqualTo(IntStream.rangeClosed(1, ROWS).boxed().toList());
    }

    @Test
    void each_field_is_compared_as_the_list_says_or_has_a_reason_not_to_be() throws Exception {
        assertThat(rows())
                .filteredOn(row -> row.reason().isEmpty())
                .allSatisfy(
                        row -> assertThat(row.properties()).as(row.toString()).isNotEmpty())
                .allSatisfy(
                        row -> assertThat(row.differences()).as(row.toString()).isEmpty());
    }

    @Test
    void no_reason_stands_where_nothing_differs() throws Exception {
        assertThat(rows())
                .filteredOn(row -> !row.reason().isEmpty() && !row.properties().isEmpty())
                .allSatisfy(
                        row -> assertThat(row.differences()).as(row.toString()).isNotEmpty());
    }

    @Test
    void what_the_list_does_not_compare_is_no_property() throws Exception {
        assertThat(rows())
                .filteredOn(row -> row.modes().contains("OBS") || row.modes().contains("SKIP"))
                .allSatisfy(
                        row -> assertThat(row.properties()).as(row.toString()).isEmpty());
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
        return all().stream().map(PropertyInfo::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<PropertyInfo> infos(String property) {
        return all().stream().filter(info -> info.name().equals(property)).toList();
    }

    private static List<PropertyInfo> all() {
        return Arrays.stream(SubjectType.values())
                .flatMap(type -> PropertyCatalogue.of(type).stream())
                .toList();
    }
}
