package com.oraclelumira.auditor.lab;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The engine at {@code DOCKER_HOST} or the default socket, with the {@code docker} client to work it. Unlike the product
 * it may be told to change things.
 */
public final class TestEngine {
    private static final String SCHEME = "unix://";
    /** Needs no library beside it, so it runs in an otherwise empty image. Debian's busybox-static. */
    public static final Path BUSYBOX = Path.of("/bin/busybox");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Command COMMAND = new Command(Path.of("."), Map.of());

    private final String endpoint;
    private final Command client;

    TestEngine(String endpoint) {
        this.endpoint = endpoint;
        this.client = new Command(Path.of("."), Map.of("DOCKER_BUILDKIT", "0", "DOCKER_HOST", endpoint));
    }

    /** The engine that tests may use; empty where none answers or a client program is missing. */
    public static Optional<TestEngine> find() {
        String host = Optional.ofNullable(System.getenv("DOCKER_HOST")).orElse("unix:///var/run/docker.sock");
        boolean there = host.startsWith(SCHEME) && Files.exists(socket(host));
        return there && succeeds("docker", "version") && succeeds("docker-compose", "version")
                ? Optional.of(new TestEngine(host))
                : Optional.empty();
    }

    /** The engine, or the test is skipped with the reason. */
    public static TestEngine orSkip() {
        assumeTrue(Files.isExecutable(BUSYBOX), "images are made of " + BUSYBOX + " of package busybox-static");
        Optional<TestEngine> found = find();
        assumeTrue(found.isPresent(), "no Docker engine with docker and docker-compose answers here");
        return found.orElseThrow();
    }

    /** Its address, as {@code DOCKER_HOST} has it. */
    public String endpoint() {
        return endpoint;
    }

    /** Whether it is Podman, which answers as if it were Docker. */
    public boolean isPodman() {
        return docker("version", "--format", "{{json .Server.Components}}").contains("Podman Engine");
    }

    /** Runs the Docker client and returns what it prints. */
    public String docker(String... words) {
        List<String> all = new ArrayList<>(List.of("docker"));
        all.addAll(List.of(words));
        return client.output(all.toArray(String[]::new));
    }

    /** Whether the Docker client succeeds with these words. */
    public boolean answers(String... words) {
        List<String> all = new ArrayList<>(List.of("docker"));
        all.addAll(List.of(words));
        return client.run(all).exitCode() == 0;
    }

    /** Runs Docker Compose in that folder and returns what it prints. */
    public String compose(Path folder, Stream<String> words) {
        return composer(folder)
                .output(Stream.concat(Stream.of("docker-compose"), words).toArray(String[]::new));
    }

    /** As {@link #compose}, where it may well fail. */
    public Command.Outcome tryCompose(Path folder, Stream<String> words) {
        return composer(folder)
                .run(Stream.concat(Stream.of("docker-compose"), words).toList());
    }

    private Command composer(Path folder) {
        return new Command(
                folder,
                Map.of("DOCKER_HOST", endpoint, "COMPOSE_DOCKER_CLI_BUILD", "0", "COMPOSE_HTTP_TIMEOUT", "300"));
    }

    /** Makes an image of busybox alone under that name. */
    public void importBusybox(String name) {
        importBusybox(name, "ENV MADE_OF=busybox");
    }

    /** Makes one with that instruction of a Dockerfile applied to it. */
    public void importBusybox(String name, String instruction) {
        client.output("sh", "-c", "tar -C /bin -c busybox | docker import -c '" + instruction + "' - " + name);
    }

    /** What {@code docker inspect} shows of a container. */
    public JsonNode inspect(String container) {
        return parse(docker("inspect", "--type", "container", container)).get(0);
    }

    /**
     * Replaces a container by one with the same name, settings, labels and networks but for one change, as somebody does
     * who knows the stack but bypasses its file. Its volumes stay.
     *
     * @param change of the body of {@code POST /containers/create}: a container's {@code Config}, with {@code HostConfig}
     */
    public void recreate(String container, Consumer<ObjectNode> change) {
        JsonNode old = inspect(container);
        ObjectNode body = old.get("Config").deepCopy();
        String id = old.get("Id").asText();
        if (id.startsWith(body.path("Hostname").asText())) {
            // An engine makes a new one from the new id.
            body.remove("Hostname");
        }
        body.set("HostConfig", old.get("HostConfig").deepCopy());
        ObjectNode endpoints = endpoints(old);
        String first = old.at("/HostConfig/NetworkMode").asText();
        body.set(
                "NetworkingConfig",
                JSON.createObjectNode()
                        .set(
                                "EndpointsConfig",
                                endpoints.has(first)
                                        ? JSON.createObjectNode().set(first, endpoints.remove(first))
                                        : JSON.createObjectNode()));
        String name = old.get("Name").asText().substring(1);
        docker("rm", "--force", container);
        change.accept(body);
        post("/containers/create?name=" + name, body);
        // Engine 20.10 takes one network when it creates.
        endpoints.properties().forEach(network -> connect(network.getKey(), network.getValue(), name));
        answers("start", name);
    }

    private void connect(String network, JsonNode endpoint, String container) {
        ObjectNode body = JSON.createObjectNode().put("Container", container);
        body.set("EndpointConfig", endpoint);
        post("/networks/" + network + "/connect", body);
    }

    private static ObjectNode endpoints(JsonNode old) {
        String shortId = old.get("Id").asText().substring(0, 12);
        ObjectNode endpoints = JSON.createObjectNode();
        old.get("NetworkSettings").get("Networks").properties().forEach(network -> {
            List<String> aliases = new ArrayList<>();
            network.getValue().get("Aliases").forEach(alias -> aliases.add(alias.asText()));
            aliases.removeAll(List.of(shortId, old.at("/Config/Hostname").asText()));
            ObjectNode endpoint = endpoints.putObject(network.getKey());
            endpoint.set("Aliases", JSON.valueToTree(aliases));
            endpoint.set("IPAMConfig", network.getValue().path("IPAMConfig"));
        });
        return endpoints;
    }

    /** HTTP/1.0: the answer ends where the engine closes the connection. */
    private void post(String path, JsonNode body) {
        byte[] json = body.toString().getBytes(StandardCharsets.UTF_8);
        String head = "POST %s HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                .formatted(path, json.length);
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket(endpoint)))) {
            OutputStream out = Channels.newOutputStream(channel);
            out.write(head.getBytes(StandardCharsets.UTF_8));
            out.write(json);
            String answer = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.startsWith("HTTP/1.0 20")) {
                throw new IllegalStateException("POST " + path + ": " + answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path socket(String endpoint) {
        return Path.of(endpoint.substring(SCHEME.length()));
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean succeeds(String... words) {
        try {
            return COMMAND.run(List.of(words)).exitCode() == 0;
        } catch (UncheckedIOException noSuchProgram) {
            return false;
        }
    }
}
