package com.oraclelumira.auditor.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.AuditRequest;
import com.oraclelumira.auditor.Auditor;
import com.oraclelumira.auditor.DesiredSource;
import com.oraclelumira.auditor.LiveSource;
import com.oraclelumira.auditor.compose.ComposeRequest;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.lab.Command;
import com.oraclelumira.auditor.lab.TestEngine;
import com.oraclelumira.auditor.lab.Trees;
import com.oraclelumira.auditor.model.PropertyPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A stack with one service for each scenario, deployed on a live engine. {@link #close} leaves nothing of it there. */
public final class Stage implements AutoCloseable {
    static final String PROJECT = "drill";

    /** More at once take longer altogether, and docker-compose 1 waits for itself for ever beyond its parallel limit. */
    private static final int BATCH = 16;

    private static final String FILE = "docker-compose.yml";
    private static final String NEIGHBOUR = "drill-neighbour";
    private static final List<String> TAGS = List.of("base", "other", "moved", "lost", "tagged", "same");
    private static final List<String> NETWORKS = List.of("default", "back", "doomed", "gone", "fixed");
    private static final List<String> VOLUMES = List.of("data", "elsewhere", "doomed_data", "opted_data");
    private static final List<String> REST = List.of(
            "networks:",
            "  default:",
            "  back: {}",
            "  doomed: {internal: true}",
            "  gone: {}",
            "  fixed: {ipam: {config: [{subnet: 10.77.0.0/24}]}}",
            "volumes:",
            "  data: {}",
            "  elsewhere: {}",
            "  doomed_data: {}",
            "  opted_data: {}");

    private final TestEngine engine;
    private final Path scratch;
    private final Path folder;
    private final List<Scenario> scenarios;

    private Stage(TestEngine engine, Path scratch, List<Scenario> scenarios) {
        this.engine = engine;
        this.scratch = scratch;
        this.folder = scratch.resolve("stack");
        this.scenarios = List.copyOf(scenarios);
    }

    /** Makes the images and starts what the scenarios have deployed. */
    public static Stage deploy(TestEngine engine, List<Scenario> scenarios) throws IOException {
        assumeTrue(
                engine.docker("ps", "-aq", "--filter", label(PROJECT)).isEmpty(),
                "the engine already runs a project " + PROJECT);
        Stage stage = new Stage(engine, Files.createTempDirectory("lumira-drill"), scenarios);
        Files.createDirectory(stage.folder);
        stage.makeImages();
        stage.write(Scenario::deployed);
        List<String> services = scenarios.stream()
                .filter(scenario -> scenario.deployed().isPresent())
                .map(Scenario::service)
                .toList();
        for (int from = 0; from < services.size(); from += BATCH) {
            List<String> some = services.subList(from, Math.min(from + BATCH, services.size()));
            stage.compose(Stream.concat(Stream.of("up", "-d", "--no-deps"), some.stream())
                    .toArray(String[]::new));
        }
        return stage;
    }

    /** Where the Compose file is. */
    public Path folder() {
        return folder;
    }

    public TestEngine engine() {
        return engine;
    }

    /**
     * Does all that the scenarios do, each to its own container, and leaves the file as git has it then.
     *
     * @return what went wrong, by scenario
     */
    Map<Scenario, String> play() throws IOException {
        Map<Scenario, String> wrong = new ConcurrentHashMap<>();
        Map<String, String> containers = containers();
        Consumer<Scenario> play = scenario -> {
            try {
                String self = containers.getOrDefault(scenario.service(), "");
                scenario.steps().forEach(step -> step.on(this, self));
            } catch (IllegalStateException e) {
                wrong.put(scenario, String.valueOf(e.getMessage()));
            }
        };
        scenarios.stream().filter(Scenarios.ofCompose()::contains).forEach(play);
        Parallel.forEach(
                scenarios.stream()
                        .filter(scenario -> !Scenarios.ofCompose().contains(scenario))
                        .toList(),
                play);
        write(Scenario::inGit);
        return wrong;
    }

    /** Runs Docker Compose on the stack. */
    String compose(String... words) {
        return engine.compose(folder, Stream.concat(Stream.of("-p", PROJECT), Stream.of(words)));
    }

    /** The drifts by the name of their subject's service, or of the network or volume. */
    Map<String, List<String>> audit() throws InterruptedException {
        AuditReport report = new Auditor()
                .audit(AuditRequest.of(DesiredSource.folder(folder), LiveSource.engine(engine.endpoint()))
                        .withCompose(ComposeRequest.of(ComposeRequest.Mode.TOLERANT, Map.of())
                                .withProjectName(PROJECT))
                        .withTimeLimit(Duration.ofMinutes(3)));
        assertThat(report.verdict()).isNotEqualTo(AuditReport.Verdict.INCOMPLETE);
        return report.findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.DRIFT && finding.counts())
                .collect(Collectors.groupingBy(
                        finding -> finding.subject()
                                .service()
                                .orElse(finding.subject().name()),
                        Collectors.mapping(
                                finding -> finding.property()
                                                .map(PropertyPath::toString)
                                                .orElse("") + " "
                                        + finding.driftClass().orElseThrow().id(),
                                Collectors.toList())));
    }

    /** Another project from a file beside this one's, with a service and a network named like this one's. */
    void deployNeighbour() {
        String file = "neighbour.yml";
        try {
            Files.writeString(folder.resolve(file), "services: {restarted: {image: 'drill/other:1', command: idle}}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        engine.compose(folder, Stream.of("-f", file, "-p", NEIGHBOUR, "up", "-d"));
    }

    /** The first container of each service, by id. */
    private Map<String, String> containers() {
        String format =
                "{{.ID}} {{.Label \"com.docker.compose.service\"}} {{.Label \"com.docker.compose.container-number\"}}";
        return engine.docker("ps", "-a", "--filter", label(PROJECT), "--format", format)
                .lines()
                .map(line -> line.split(" ", -1))
                .filter(cells -> cells[2].equals("1"))
                .collect(Collectors.toMap(cells -> cells[1], cells -> cells[0]));
    }

    private void write(Function<Scenario, Optional<String>> body) throws IOException {
        String bodies = scenarios.stream()
                .flatMap(scenario -> body.apply(scenario).stream())
                .collect(Collectors.joining("\n"));
        Files.write(folder.resolve(FILE), lines(scenarios, body, restUsedBy(bodies)));
    }

    private static List<String> lines(
            List<Scenario> scenarios, Function<Scenario, Optional<String>> body, List<String> rest) {
        List<String> lines = new ArrayList<>(List.of("services:"));
        for (Scenario scenario : scenarios) {
            body.apply(scenario).ifPresent(text -> lines.addAll(service(scenario.service(), text)));
        }
        lines.addAll(rest);
        return lines;
    }

    /**
     * Lets Compose bring up one service as git has it. The file has all others too, without what is theirs, which would stop it.
     *
     * @param scenario one whose service git has
     */
    Command.Outcome up(Scenario scenario) throws IOException {
        String body = scenario.inGit().orElseThrow();
        Function<Scenario, Optional<String>> bodies =
                other -> other.equals(scenario) ? other.inGit() : other.inGit().map(own -> "");
        Files.write(folder.resolve("one.yml"), lines(scenarios, bodies, restUsedBy(body)));
        return engine.tryCompose(
                folder,
                Stream.of("-p", PROJECT, "-f", "one.yml", "up", "-d", "--no-deps", "-t", "0", scenario.service()));
    }

    /** What is said of the networks and volumes that these services name. */
    private static List<String> restUsedBy(String bodies) {
        List<String> rest = new ArrayList<>(REST.stream()
                .filter(line -> isSection(line) || isUsed(line, bodies))
                .toList());
        if (isSection(rest.get(rest.size() - 1))) {
            // Compose 2 refuses a section with nothing in it.
            rest.remove(rest.size() - 1);
        }
        return rest;
    }

    private static boolean isSection(String line) {
        return !line.startsWith(" ");
    }

    private static boolean isUsed(String line, String body) {
        String name = line.strip().replaceFirst(":.*", "");
        return name.equals("default") || body.contains(name);
    }

    private static List<String> service(String name, String body) {
        Map<String, String> usual = new LinkedHashMap<>();
        usual.put("image:", "drill/base:1");
        usual.put("command:", "[idle]");
        List<String> lines = new ArrayList<>(List.of("  " + name + ":"));
        usual.forEach((key, value) -> {
            if (body.lines().noneMatch(line -> line.startsWith(key))) {
                lines.add("    " + key + " " + value);
            }
        });
        body.lines().filter(line -> !line.isEmpty()).forEach(line -> lines.add("    " + line));
        return lines;
    }

    private void makeImages() throws IOException {
        Path context = scratch.resolve("image");
        Trees.copy(Trees.project().resolve("core/src/test/resources/standin/drill"), context);
        Files.copy(TestEngine.BUSYBOX, context.resolve("busybox"));
        engine.docker("build", "-q", "--network", "none", "-t", "drill/base:1", context.toString());
        engine.docker(
                "build", "-q", "--network", "none", "--label", "other=1", "-t", "drill/other:1", context.toString());
        for (String tag : TAGS.subList(2, TAGS.size())) {
            engine.docker("tag", "drill/base:1", "drill/" + tag + ":1");
        }
    }

    @Override
    public void close() throws IOException {
        // Some have lost their labels, some their names.
        for (String filter : List.of("name=^/" + PROJECT + "[_-]", label(PROJECT), label(NEIGHBOUR))) {
            remove(List.of("rm", "-f", "-v"), engine.docker("ps", "-aq", "--filter", filter));
            remove(List.of("network", "rm"), engine.docker("network", "ls", "-q", "--filter", filter));
            remove(List.of("volume", "rm"), engine.docker("volume", "ls", "-q", "--filter", filter));
        }
        NETWORKS.forEach(name -> engine.answers("network", "rm", PROJECT + "_" + name));
        VOLUMES.forEach(name -> engine.answers("volume", "rm", PROJECT + "_" + name));
        TAGS.forEach(tag -> engine.answers("image", "rm", "drill/" + tag + ":1"));
        Trees.delete(scratch);
    }

    private static String label(String project) {
        return "label=com.docker.compose.project=" + project;
    }

    private void remove(List<String> words, String found) {
        if (!found.isEmpty()) {
            engine.answers(Stream.concat(words.stream(), found.lines()).toArray(String[]::new));
        }
    }
}
