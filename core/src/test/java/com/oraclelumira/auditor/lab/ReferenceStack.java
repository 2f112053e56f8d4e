package com.oraclelumira.auditor.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/**
 * {@code src-docs/lumira}, committed to a git repository of its own and deployed from there with its own
 * {@code deploy.sh}. Its passwords are in a {@code .env} that git ignores. {@link #close} leaves nothing on the engine.
 */
public final class ReferenceStack implements AutoCloseable {
    public static final String PROJECT = "lumira";
    public static final String COMPOSE_FILE = "infrastructure/docker-compose.yml";
    /** The values in {@code .env}, which no output may show. */
    public static final List<String> SECRETS = List.of("fixture-db-5e1f", "fixture-root-93ac");

    private static final Map<String, String> CONTAINERS = Map.of(
            "main-app", "oracle_main", "expert-desk", "oracle_desk", "dolibarr", "oracle_crm", "mysql", "oracle_db");

    private final TestEngine engine;
    private final Path scratch;
    private final Set<String> touched = new HashSet<>();

    private ReferenceStack(TestEngine engine, Path scratch) {
        this.engine = engine;
        this.scratch = scratch;
    }

    /** Why the stack cannot be deployed on that engine without doing damage; empty: it can. */
    public static Optional<String> obstacle(TestEngine engine) {
        if (!engine.docker("ps", "-aq", "--filter", "label=com.docker.compose.project=" + PROJECT)
                .isEmpty()) {
            return Optional.of("the engine already runs a project " + PROJECT);
        }
        return Arrays.stream(StandIn.values())
                .filter(standIn -> standIn.wouldReplaceAnImageOf(engine))
                .findFirst()
                .map(standIn -> "the engine has a real " + standIn.tag());
    }

    /** Makes images and repository, and returns when every service is healthy. */
    public static ReferenceStack deploy(TestEngine engine) throws IOException, GitAPIException {
        ReferenceStack stack = new ReferenceStack(engine, Files.createTempDirectory("lumira-stack"));
        try {
            for (StandIn image : StandIn.values()) {
                image.build(engine, stack.scratch);
            }
            stack.commit();
            stack.run("./deploy.sh");
            return stack;
        } catch (IOException | GitAPIException | RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    private void commit() throws IOException, GitAPIException {
        Trees.copy(Trees.project().resolve("src-docs/lumira"), repository());
        try (Git git = Git.init().setDirectory(repository().toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setAuthor("Lumira", "ops@oraclelumira.com")
                    .setSign(false)
                    .setMessage("Add the stack")
                    .call();
        }
        Files.writeString(
                repository().resolve("infrastructure/.env"),
                "COMPOSE_PROJECT_NAME=%s%nMYSQL_PASSWORD=%s%nMYSQL_ROOT_PASSWORD=%s%n"
                        .formatted(PROJECT, SECRETS.get(0), SECRETS.get(1)));
    }

    /** The work tree it was deployed from; {@code .git} is in it. */
    public Path repository() {
        return scratch.resolve("LumiraV1-MVP");
    }

    /** The name of that service's container, which {@link #restore} is to make anew: it is about to be changed. */
    public String containerToChange(String service) {
        touched.add(service);
        return container(service);
    }

    public static String container(String service) {
        return Optional.ofNullable(CONTAINERS.get(service))
                .orElseThrow(() -> new IllegalArgumentException("no service " + service));
    }

    /** Puts every service that was changed back to what the file says. */
    public void restore() {
        if (!touched.isEmpty()) {
            // It may be gone already.
            touched.forEach(service -> engine.answers("rm", "--force", "--volumes", container(service)));
            compose(Stream.concat(Stream.of("up", "-d", "--no-deps"), touched.stream())
                    .toArray(String[]::new));
            touched.clear();
        }
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(repository().resolve("infrastructure/.env"))) {
            compose("down", "--volumes", "--remove-orphans", "--rmi", "local");
        }
        for (StandIn image : StandIn.values()) {
            engine.answers("image", "rm", image.tag());
        }
        Trees.delete(scratch);
    }

    private void compose(String... words) {
        String[] all = new String[words.length + 3];
        all[0] = "docker-compose";
        all[1] = "-f";
        all[2] = COMPOSE_FILE;
        System.arraycopy(words, 0, all, 3, words.length);
        run(all);
    }

    private void run(String... words) {
        new Command(repository(), Map.of("DOCKER_HOST", engine.endpoint(), "COMPOSE_DOCKER_CLI_BUILD", "0"))
                .output(words);
    }
}
