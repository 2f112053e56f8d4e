package com.oraclelumira.auditor.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.drift.property.PropertyCatalogue;
import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.live.LiveNetwork;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.live.LiveVolume;
import com.oraclelumira.auditor.yaml.YamlMapping;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The proof of breadth: every leaf of what an engine said of a clean stack is changed, one at a time, and taken away, and
 * each list and each mapping of names gets something more. Either the one finding that the table names appears, or the table
 * says why none should.
 *
 * <p>A row is {@code kind, place, answer, reason}; {@code removed} or {@code added} behind the place for what is taken away
 * or put there, where that is answered in another way than a change. An answer is a property ({@code *} for a key in it); {@code P + Q} where
 * one change means two findings; {@code P ...} for one finding a container that it concerns; {@code note:P} for what is only
 * worth saying; {@code -} where nothing is to be found; {@code A | B} where it depends on the container. All but the
 * first need a reason.
 */
class LeafMutationTest {

    private static final DriftOptions LATER = DriftOptions.at(Instant.parse("2026-12-01T00:00:00Z"));
    private static final String LABELS = "Config.Labels." + ComposeLabels.PREFIX;
    private static final DriftDetector DETECTOR = new DriftDetector(PropertyCatalogue.tables());

    /**
     * Places whose change can move a container to another service or touch what is not its own: of all others, only what
     * is said of the one service is looked at.
     */
    private static final Set<String> FAR_REACHING = Set.of(
            "Id",
            "Name",
            LABELS + "project",
            LABELS + "service",
            LABELS + "oneoff",
            LABELS + "project.working_dir",
            LABELS + "project.config_files");

    /** Places of a network by which containers find it. */
    private static final Set<String> FAR_REACHING_NETWORK =
            Set.of("Id", "Name", "Labels." + ComposeLabels.PREFIX + "network");

    /** So many things with the same value at a place are enough to see what comes of taking it away, or of one more. */
    private static final int REPEATS = 3;

    /** Looks at the state with one thing of that kind, the one at that place of the list, mutated. */
    @FunctionalInterface
    private interface Detection<T> {
        DriftResult of(Mutation mutation, List<T> changed, int at);
    }

    /** One mutation of the thing at that place of the list. */
    private record Trial(int at, Mutation mutation) {}

    private static final Set<String> seen = new ConcurrentSkipListSet<>();

    private record Row(String answer, String reason) {

        boolean isPlain() {
            return !answer.matches(".*( [|+] |\\.\\.\\.|note:|\\(no ).*|-");
        }

        boolean admits(String answer) {
            return admits(answer.isEmpty() ? List.of() : List.of(answer.split(" \\+ ", -1)));
        }

        private boolean admits(List<String> found) {
            return Stream.of(answer.split(" \\| ", -1)).anyMatch(one -> admits(one, found));
        }

        private static boolean admits(String answer, List<String> found) {
            if (answer.equals("-")) {
                return found.isEmpty();
            }
            if (answer.endsWith(" ...")) {
                String each = answer.replace(" ...", "");
                return !found.isEmpty() && found.stream().allMatch(property -> fits(each, property));
            }
            List<String> wanted = List.of(answer.split(" \\+ ", -1));
            return wanted.size() == found.size()
                    && wanted.stream().allMatch(one -> found.stream().anyMatch(property -> fits(one, property)))
                    && found.stream().allMatch(property -> wanted.stream().anyMatch(one -> fits(one, property)));
        }

        private static boolean fits(String wanted, String property) {
            return property.matches(
                    Stream.of(wanted.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".+")));
        }
    }

    static Stream<Path> clean_states() throws URISyntaxException {
        return Stream.of("/conformance/drift-v26/95-rich-clean", "/drift/rich-20.10", "/drift/rich-26.1")
                .map(LeafMutationTest.class::getResource)
                .map(url -> {
                    try {
                        return Path.of(url.toURI());
                    } catch (URISyntaxException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("clean_states")
    void each_leaf_changed_removed_or_added_is_found_once_or_has_a_reason_not_to_be(Path folder) throws Exception {
        Map<String, Row> table = table();
        Map<String, Set<String>> answers = new ConcurrentSkipListMap<>();
        String name = Case.json(Files.readString(folder.resolve("expected.json")))
                .path("project")
                .asText();
        Project project = RecordedState.project(folder, name);
        LiveState live = RecordedState.live(folder, name);
        assertThat(DETECTOR.detect(project, live, LATER).drifts()).isEmpty();
        ServiceContainers services = Pairing.of(project, live.containers()).services();
        Map<String, Project> concerned = new ConcurrentHashMap<>();

        mutated(
                live.containers(),
                LiveContainer::json,
                LiveContainer::new,
                "container",
                answers,
                (mutation, changed, at) -> {
                    LiveState state = with(live, changed, live.networks(), live.volumes());
                    LiveContainer before = live.containers().get(at);
                    Project some = concerned.computeIfAbsent(
                            before.label(ComposeLabels.SERVICE).orElseThrow(), service -> only(project, service));
                    return FAR_REACHING.contains(mutation.pattern())
                            ? ofAllItMayTouch(project, some, state)
                            : ofServices(some, replaced(services, before, changed.get(at)), state);
                });
        mutated(live.networks(), LiveNetwork::json, LiveNetwork::new, "network", answers, (mutation, changed, at) -> {
            LiveState state = with(live, live.containers(), changed, live.volumes());
            return FAR_REACHING_NETWORK.contains(mutation.pattern())
                    ? DETECTOR.detect(project, state, LATER)
                    : ofResources(project, services, state);
        });
        mutated(live.volumes(), LiveVolume::json, LiveVolume::new, "volume", answers, (mutation, changed, at) -> {
            LiveState state = with(live, live.containers(), live.networks(), changed);
            return mutation.pattern().equals("Name") && at < REPEATS
                    ? DETECTOR.detect(project, state, LATER)
                    : ofResources(project, services, state);
        });

        if (System.getProperty("leaf-mutations.print") != null) {
            Files.write(
                    Path.of(System.getProperty("leaf-mutations.print")),
                    answers.entrySet().stream()
                            .flatMap(entry -> entry.getValue().stream().map(found -> entry.getKey() + "\t" + found))
                            .toList());
        }
        List<String> wrong = new ArrayList<>();
        answers.forEach((place, found) -> {
            Optional<Row> usual = usual(table, place);
            List<String> special = found.stream()
                    .filter(one -> usual.filter(row -> row.admits(one)).isEmpty())
                    .toList();
            if (!special.isEmpty() || usual.isEmpty()) {
                seen.add(place);
            }
            special.stream()
                    .filter(one ->
                            !table.containsKey(place) || !table.get(place).admits(one))
                    .forEach(one -> wrong.add(place + "\t" + one));
        });
        assertThat(wrong).isEmpty();
    }

    /** The row for a change at that place, which counts for what is removed or added there too; none for a change itself. */
    private static Optional<Row> usual(Map<String, Row> table, String place) {
        String changed = place.replaceFirst(" (removed|added)$", "");
        return changed.equals(place)
                ? Optional.empty()
                : Optional.ofNullable(table.get(changed))
                        .or(() -> Optional.ofNullable(table.get(changed.replaceFirst("(\\[]|\\.\\*)$", ""))));
    }

    @AfterAll
    static void every_row_of_the_table_is_needed_and_explained() throws Exception {
        Map<String, Row> table = table();
        assertThat(table.keySet()).isEqualTo(seen);
        assertThat(table)
                .allSatisfy((place, row) ->
                        assertThat(row.isPlain() || !row.reason().isBlank()).isTrue());
    }

    private static Map<String, Row> table() throws Exception {
        Path file = Path.of(
                LeafMutationTest.class.getResource("/drift/leaf-mutations.tsv").toURI());
        Map<String, Row> rows = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            rows.put(cells[0] + " " + cells[1], new Row(cells[2], cells[3]));
        }
        return rows;
    }

    private static <T> void mutated(
            List<T> all,
            Function<T, JsonNode> json,
            Function<JsonNode, T> type,
            String kind,
            Map<String, Set<String>> answers,
            Detection<T> detection) {
        Map<String, JsonNode> samples = Leaves.samples(all.stream().map(json).toList());
        trials(all.stream().map(json).toList(), samples).parallelStream().forEach(trial -> {
            Mutation mutation = trial.mutation();
            String answer = "(no other value is known)";
            if (mutation.after().isPresent()) {
                List<T> changed = new ArrayList<>(all);
                changed.set(trial.at(), type.apply(mutation.applied(json.apply(all.get(trial.at())))));
                answer = found(detection.of(mutation, changed, trial.at()));
            }
            if (!mutation.isNothing() || !answer.isEmpty()) {
                answers.computeIfAbsent(kind + " " + mutation.place(), place -> new ConcurrentSkipListSet<>())
                        .add(answer);
            }
        });
    }

    private static List<Trial> trials(List<JsonNode> all, Map<String, JsonNode> samples) {
        List<Trial> trials = new ArrayList<>();
        Map<String, Integer> repeats = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (Mutation mutation : Mutation.of(all.get(i), samples)) {
                String same = mutation.place() + " " + mutation.before();
                if (mutation.kind() == Mutation.Kind.CHANGED || repeats.merge(same, 1, Integer::sum) <= REPEATS) {
                    trials.add(new Trial(i, mutation));
                }
            }
        }
        return trials;
    }

    private static String found(DriftResult result) {
        return result.comparisons().stream()
                .filter(Comparison::differs)
                .map(comparison -> (comparison.isNotice() ? "note:" : "") + comparison.property())
                .sorted()
                .collect(Collectors.joining(" + "));
    }

    /** The same pairing with one container in another's place. */
    private static ServiceContainers replaced(ServiceContainers services, LiveContainer before, LiveContainer after) {
        Map<String, List<LiveContainer>> byService = new LinkedHashMap<>(services.byService());
        byService.replaceAll((service, containers) -> containers.stream()
                .map(container -> container.id().equals(before.id()) ? after : container)
                .toList());
        return new ServiceContainers(byService);
    }

    private static DriftResult ofServices(Project some, ServiceContainers services, LiveState state) {
        return new DriftResult(Folding.fold(comparisons(some, services, state)), List.of());
    }

    /** What a detector says, but for the services that have nothing to do with the changed container. */
    private static DriftResult ofAllItMayTouch(Project project, Project some, LiveState state) {
        Pairing pairing = Pairing.of(project, state.containers());
        Situation situation = new Situation(project, state, new EngineFacts(state), pairing.services());
        List<Comparison> comparisons = new ArrayList<>(comparisons(some, pairing.services(), state));
        comparisons.addAll(new StrangerComparison(situation, pairing).compare());
        comparisons.addAll(new OriginComparison(situation, pairing).compare());
        return new DriftResult(Folding.fold(comparisons), List.of());
    }

    private static List<Comparison> comparisons(Project some, ServiceContainers services, LiveState state) {
        Situation situation = new Situation(some, state, new EngineFacts(state), services);
        return new ServiceComparison(
                        situation,
                        Transition.of(situation.engine(), LATER),
                        PropertyCatalogue.tables().containers())
                .compare();
    }

    private static DriftResult ofResources(Project project, ServiceContainers services, LiveState state) {
        Situation situation = new Situation(project, state, new EngineFacts(state), services);
        return new DriftResult(
                Folding.fold(new ResourceComparison(situation, PropertyCatalogue.tables()).compare()), List.of());
    }

    /** The project with that service and those that wait for it or join another container only. */
    private static Project only(Project project, String service) {
        YamlMapping services = (YamlMapping) project.model().get("services").orElseThrow();
        YamlMapping one = YamlMapping.empty(services.origin());
        for (Map.Entry<String, YamlMapping.Entry> entry : services.entries().entrySet()) {
            boolean concerned = entry.getValue().value() instanceof YamlMapping body
                    && (body.at("depends_on", service).isPresent()
                            || body.toPlain().toString().contains("container:"));
            if (entry.getKey().equals(service) || concerned) {
                one = one.with(entry.getKey(), entry.getValue().value());
            }
        }
        return new Project(
                project.name(),
                project.directory(),
                project.files(),
                project.model().with("services", one),
                project.disabledServices(),
                project.profiles(),
                project.problems());
    }

    private static LiveState with(
            LiveState live, List<LiveContainer> containers, List<LiveNetwork> networks, List<LiveVolume> volumes) {
        return new LiveState(
                live.engine(),
                live.readAt(),
                live.version(),
                live.info(),
                containers,
                live.images(),
                networks,
                volumes,
                live.changes(),
                live.unread(),
                live.problems());
    }
}
