package com.oraclelumira.auditor.live.docker;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.oraclelumira.auditor.live.EngineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The engine of the machine that tests run on, and the command line that changes it. */
final class RealEngine {

    private static final Path BUSYBOX = Path.of("/bin/busybox");

    private final Endpoint endpoint;

    private RealEngine(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** The engine, or the test is skipped with the reason. */
    static RealEngine orSkip() throws Exception {
        Endpoint endpoint = EndpointResolver.ofProcess().resolve(Optional.empty());
        assumeTrue(answers(endpoint), "no Docker engine answers at " + endpoint + "; DOCKER_HOST names one");
        assumeTrue(Files.isExecutable(BUSYBOX), "images are made of " + BUSYBOX + " of package busybox-static");
        return new RealEngine(endpoint);
    }

    private static boolean answers(Endpoint endpoint) throws IOException {
        try (var client = new EngineClient(endpoint, Transports.plain(endpoint, Duration.ofSeconds(10)))) {
            client.get(EnginePath.VERSION);
            return true;
        } catch (EngineFailure e) {
            return false;
        }
    }

    Endpoint endpoint() {
        return endpoint;
    }

    /** An image of busybox alone under that name. */
    void makeImage(String name) throws Exception {
        run("sh", "-c", "tar -C /bin -c busybox | docker import - " + name);
    }

    /** Runs {@code docker ARGUMENTS} and gives its standard output without the last line end. */
    String docker(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    /** As {@link #docker}, for what may not be there any more. */
    void dockerIfPossible(String... arguments) throws Exception {
        try {
            docker(arguments);
        } catch (EngineException absent) {
            assert absent.getMessage() != null;
        }
    }

    private String run(String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DOCKER_HOST", endpoint.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new EngineException(String.join(" ", command) + ": " + output);
        }
        return output;
    }
}
