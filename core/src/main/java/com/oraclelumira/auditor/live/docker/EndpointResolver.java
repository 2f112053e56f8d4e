package com.oraclelumira.auditor.live.docker;

import com.oraclelumira.auditor.live.EngineException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the engine as the Docker command line does: what was named, {@code DOCKER_HOST}, the current context, the default
 * socket, the socket of a rootless engine.
 *
 * @param environment the process environment
 * @param home the user's home folder
 * @param defaultSocket where an engine listens that nobody configured
 * @see <a href="https://docs.docker.com/reference/cli/docker/#environment-variables">Docker's environment variables</a>
 */
public record EndpointResolver(Map<String, String> environment, Path home, Path defaultSocket) {

    private static final Path DEFAULT_SOCKET = Path.of("/var/run/docker.sock");

    public EndpointResolver {
        environment = Map.copyOf(environment);
    }

    /** The resolver for this process. */
    public static EndpointResolver ofProcess() {
        return of(System.getenv());
    }

    /** The resolver for a process with that environment. */
    public static EndpointResolver of(Map<String, String> environment) {
        return new EndpointResolver(environment, Path.of(System.getProperty("user.home")), DEFAULT_SOCKET);
    }

    /**
     * The endpoint to use; nothing is connected to yet.
     *
     * @param host what the user named, which wins over everything else
     * @throws EngineException where what is configured cannot be used
     */
    public Endpoint resolve(Optional<String> host) throws EngineException {
        Optional<String> named = host.or(() -> variable("DOCKER_HOST"));
        if (named.isPresent()) {
            return Endpoint.parse(named.get(), tlsFolder());
        }
        Optional<Endpoint> context = new DockerContexts(configFolder()).current(variable("DOCKER_CONTEXT"));
        return context.isPresent() ? context.get() : Endpoint.parse("unix://" + socket(), Optional.empty());
    }

    private Optional<Path> tlsFolder() {
        return variable("DOCKER_TLS_VERIFY")
                .map(verify -> variable("DOCKER_CERT_PATH").map(Path::of).orElseGet(this::configFolder));
    }

    private Path configFolder() {
        return variable("DOCKER_CONFIG").map(Path::of).orElse(home.resolve(".docker"));
    }

    /** The default socket, unless only that of a rootless engine is there. */
    private Path socket() {
        Stream<Path> rootless = variable("XDG_RUNTIME_DIR").map(run -> Path.of(run, "docker.sock")).stream();
        return Stream.concat(Stream.of(defaultSocket), rootless)
                .filter(Files::exists)
                .findFirst()
                .orElse(defaultSocket);
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
