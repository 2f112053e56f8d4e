package com.oraclelumira.auditor.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.oraclelumira.auditor.PropertyGuide;
import com.oraclelumira.auditor.drift.property.PropertyCatalogue;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Provenance;
import com.oraclelumira.auditor.model.SubjectType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Engine states as two engines reported them, each with the drifts that must be found and nothing else. */
class RecordedStatesTest {

    private static final Set<String> DIFFERS = Set.of("added", "removed", "changed");

    /** A difference as the scenarios name it. */
    record Found(String service, String property, String driftClass) {}

    static Stream<Path> scenarios() throws Exception {
        List<Path> all = new ArrayList<>();
        for (String root : List.of("/conformance", "/drift")) {
            try (Stream<Path> sets = Files.walk(
                    Path.of(RecordedStatesTest.class.getResource(root).toURI()), 2)) {
                sets.filter(folder -> Files.exists(folder.resolve("containers.json")))
                        .sorted()
                        .forEach(all::add);
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void exactly_the_known_drifts_are_found(Path scenario) throws Exception {
        JsonNode answer =
                new ObjectMapper().readTree(scenario.resolve("expected.json").toFile());
        List<Found> left = new ArrayList<>(found(scenario, answer));
        List<String> missed = new ArrayList<>();
        for (JsonNode drift : answer.path("drifts")) {
            Predicate<Found> matches =
                    found -> found.service().equals(drift.path("service").asText()) && isField(drift, found.property());
            Found match = left.stream().filter(matches).findFirst().orElse(null);
            if (match != null) {
                left.remove(match);
                assertThat(group(match.driftClass()))
                        .as(match.toString())
                        .isEqualTo(group(drift.path("kind").asText()));
            } else if (!drift.path("optional").asBoolean()) {
                missed.add(drift.toString());
            }
        }
        assertThat(missed).as("missed; false are %s", left).isEmpty();
        assertThat(left).as("false findings").isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void whatever_is_compared_can_be_explained_and_says_who_wants_it(Path scenario) throws Exception {
        JsonNode answer =
                new ObjectMapper().readTree(scenario.resolve("expected.json").toFile());
        List<Comparison> comparisons =
                RecordedState.of(scenario, answer.path("project").asText()).comparisons();
        assertThat(comparisons)
                .filteredOn(comparison -> PropertyGuide.to(
                                comparison.subject().type(),
                                comparison.property().toString())
                        .isEmpty())
                .isEmpty();
        assertThat(comparisons)
                .filteredOn(comparison -> comparison.provenance().kind() == Provenance.Kind.COMPOSE
                        && comparison.desired().isPresent()
                        && comparison.location().isEmpty())
                .isEmpty();
        assertThat(comparisons)
                .filteredOn(comparison -> comparison.provenance().kind() == Provenance.Kind.ENGINE_DEFAULT)
                .allMatch(comparison -> comparison.provenance().detail().matches("(Docker|Podman) [0-9]+\\..+"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void a_drift_differs_as_its_line_in_the_property_table_says(Path scenario) throws Exception {
        JsonNode answer =
                new ObjectMapper().readTree(scenario.resolve("expected.json").toFile());
        assertThat(RecordedState.of(scenario, answer.path("project").asText()).comparisons())
                .filteredOn(Comparison::differs)
                .allSatisfy(drift -> assertThat(classes(drift))
                        .as(drift.toString())
                        .contains(drift.driftClass().orElseThrow()));
    }

    private static Set<DriftClass> classes(Comparison drift) {
        return PropertyCatalogue.of(drift.subject().type()).stream()
                .filter(info -> info.stands(drift.property().toString()))
                .max(Comparator.comparing(info -> info.name().length()))
                .orElseThrow()
                .classes();
    }

    private static List<Found> found(Path scenario, JsonNode answer) throws Exception {
        return RecordedState.of(scenario, answer.path("project").asText()).drifts().stream()
                .map(drift -> new Found(
                        drift.subject().type() == SubjectType.SERVICE
                                ? drift.subject().name()
                                : drift.subject().service().orElse(""),
                        drift.property().toString(),
                        drift.driftClass().orElseThrow().id()))
                .toList();
    }

    private static boolean isField(JsonNode drift, String property) {
        String field = drift.path("field").asText();
        boolean added = field.equals("networks") && drift.path("kind").asText().equals("added");
        return property.equals(field) || (added && property.startsWith("networks."));
    }

    private static String group(String driftClass) {
        return DIFFERS.contains(driftClass) ? "differs" : driftClass;
    }
}
