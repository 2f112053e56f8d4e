package com.oraclelumira.auditor.cli;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.live.EngineException;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.live.ReadScope;
import com.oraclelumira.auditor.live.SnapshotWriter;
import com.oraclelumira.auditor.live.docker.DockerEngine;
import com.oraclelumira.auditor.live.docker.EndpointResolver;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.secret.Redactor;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lumira-audit snapshot}: writes down what an engine answers, for an audit elsewhere or later. */
@Command(
        name = "snapshot",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes what an engine answers into a folder, for audit --snapshot.",
        footer = {
            "",
            "The files hold values of environment variables in clear unless --redact is",
            "given; only their owner may read them.",
            "",
            "Example:",
            "  lumira-audit snapshot -p shop -o shop-state --redact"
        })
final class SnapshotCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--host",
            paramLabel = "URI",
            description = "engine endpoint; DOCKER_HOST, docker context, default socket")
    private @Nullable String host;

    @Option(
            names = {"-p", "--project-name"},
            paramLabel = "NAME",
            description = "only that Compose project; the whole host")
    private String project = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "folder to write; made where it does not exist")
    private Path folder = Path.of("");

    @Option(names = "--changes", description = "also what containers changed in their file systems")
    private boolean changes;

    @Option(names = "--redact", description = "placeholders in place of environment values and secrets")
    private boolean redact;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "for the whole reading; ${DEFAULT-VALUE}")
    private int seconds;

    @Override
    public Integer call() {
        if (seconds <= 0) {
            throw new CommandFailure("--timeout: must be a number of seconds above 0, got " + seconds);
        }
        try (DockerEngine engine =
                DockerEngine.at(EndpointResolver.ofProcess().resolve(Optional.ofNullable(host)), Clock.systemUTC())) {
            return snapshot(engine);
        } catch (EngineException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new CommandFailure("the connection to the engine cannot be closed: " + e.getMessage());
        }
    }

    private int snapshot(DockerEngine engine) throws EngineException {
        LiveState state = (changes ? engine.readerWithChanges() : engine.reader()).read(scope());
        JsonNode list = engine.list(project);
        new SnapshotWriter(folder, treatment(state)).write(state, list);
        report(state);
        return state.unread().isEmpty() && state.problems().stream().noneMatch(SnapshotCommand::isIncomplete)
                ? LumiraAudit.OK
                : LumiraAudit.FAILED;
    }

    private ReadScope scope() {
        Duration limit = Duration.ofSeconds(seconds);
        return new ReadScope(project, Set.of(), Set.of(), Set.of(), Set.of(), limit);
    }

    private UnaryOperator<JsonNode> treatment(LiveState state) {
        return redact ? SnapshotRedaction.of(state, Redactor.withRandomKey()) : UnaryOperator.identity();
    }

    private void report(LiveState state) {
        CommandSpec command = requireNonNull(spec, "picocli sets it before it calls");
        PrintWriter err = command.commandLine().getErr();
        state.problems().forEach(problem -> err.println("warning: " + problem));
        if (!redact) {
            err.println("warning: " + folder + ": holds environment values in clear; --redact writes placeholders");
        }
        command.commandLine()
                .getOut()
                .printf(
                        "%s: %d containers, %d images, %d networks, %d volumes of %s%n",
                        folder,
                        state.containers().size(),
                        state.images().size(),
                        state.networks().size(),
                        state.volumes().size(),
                        state.engine());
    }

    private static boolean isIncomplete(Problem problem) {
        return problem.level() == Problem.Level.INCOMPLETE;
    }
}
