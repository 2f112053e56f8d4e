package com.oraclelumira.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.oraclelumira.auditor.compose.ComposeException;
import com.oraclelumira.auditor.compose.ComposeLoader;
import com.oraclelumira.auditor.compose.ComposeRequest;
import com.oraclelumira.auditor.compose.LocalTree;
import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.live.LiveImage;
import com.oraclelumira.auditor.live.LiveNetwork;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.live.LiveVolume;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.rule.RuleScope;
import com.oraclelumira.auditor.rule.Subject;
import com.oraclelumira.auditor.rule.Subject.Side;
import com.oraclelumira.auditor.secret.Redactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A project and, where there is one, a host, as subjects of rules. */
final class Stage {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Project project;
    private final List<Subject> subjects;

    Stage(Path folder, String compose) throws IOException, ComposeException {
        project = project(folder, compose);
        subjects = Subjects.desired(project, Redactor.withRandomKey());
    }

    /** @param host an object with {@code containers, images, networks, volumes, info, version} as the engine shows them */
    Stage(Path folder, String compose, String host) throws IOException, ComposeException {
        project = project(folder, compose);
        subjects = Subjects.both(project, live(host), Redactor.withRandomKey());
    }

    List<Subject> subjects() {
        return subjects;
    }

    List<Subject> subjects(Side side) {
        return subjects.stream().filter(it -> it.side() == side).toList();
    }

    Subject desired(RuleScope scope, String name) {
        return subject(Side.DESIRED, scope, name);
    }

    Subject live(RuleScope scope, String name) {
        return subject(Side.LIVE, scope, name);
    }

    int line(Subject subject, String... property) {
        return subject.locator()
                .locate(PropertyPath.of(property[0], property[1]), -1)
                .orElseThrow()
                .line();
    }

    private Subject subject(Side side, RuleScope scope, String name) {
        return subjects(side).stream()
                .filter(it -> it.scope() == scope && it.ref().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + scope + " " + name + " among " + subjects));
    }

    private static Project project(Path folder, String compose) throws IOException, ComposeException {
        Files.writeString(folder.resolve("compose.yml"), compose);
        return new ComposeLoader(new LocalTree(folder))
                .load(ComposeRequest.of(ComposeRequest.Mode.TOLERANT, Map.of(), "compose.yml"));
    }

    private static LiveState live(String host) throws IOException {
        JsonNode json = JSON.readTree(host);
        return new LiveState(
                "host",
                Instant.parse("2026-11-24T00:00:00Z"),
                json.path("version"),
                json.path("info"),
                all(json.path("containers"), LiveContainer::new),
                all(json.path("images"), Stage::image),
                all(json.path("networks"), LiveNetwork::new),
                all(json.path("volumes"), LiveVolume::new),
                Map.of(),
                Set.of(),
                List.of());
    }

    /** An image as the engine shows it, with its history, where there is one, as a member. */
    private static LiveImage image(JsonNode json) {
        LiveImage image = new LiveImage(json);
        return json.has("history") ? image.withHistory(json.path("history")) : image;
    }

    private static <T> List<T> all(JsonNode array, Function<JsonNode, T> type) {
        List<T> items = new ArrayList<>();
        array.forEach(item -> items.add(type.apply(item)));
        return items;
    }
}
