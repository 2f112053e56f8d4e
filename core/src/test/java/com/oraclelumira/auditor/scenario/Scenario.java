package com.oraclelumira.auditor.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One change of a live stack, made to a service of its own, and the drifts that an audit must then find: these and no
 * others.
 *
 * @param name a sentence
 * @param deployed the service as it was deployed, keys one a line; absent: it was not
 * @param inGit the service as git has it when the audit comes; absent: it has not
 * @param steps what is done meanwhile
 * @param drifts {@code property class} each, with {@code subject: } before it where that is not the service
 * @param possible drifts that may be there too, because not every engine can do what the scenario asks for
 */
public record Scenario(
        String name,
        Optional<String> deployed,
        Optional<String> inGit,
        List<Step> steps,
        List<String> drifts,
        List<String> possible) {

    /** Something that is done to the stack. */
    @FunctionalInterface
    interface Step {

        /**
         * Does it.
         *
         * @param self the scenario's first container, by id
         */
        void on(Stage stage, String self);
    }

    public Scenario {
        steps = List.copyOf(steps);
        drifts = List.copyOf(drifts);
        possible = List.copyOf(possible);
    }

    /** A scenario whose service says nothing but what every one says, and in which nothing happens yet. */
    static Scenario that(String name) {
        return new Scenario(name, Optional.of(""), Optional.of(""), List.of(), List.of(), List.of());
    }

    /** The service's name. */
    String service() {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    Scenario with(String... lines) {
        Optional<String> body = Optional.of(String.join("\n", lines));
        return new Scenario(name, body, body, steps, drifts, possible);
    }

    /** It was deployed from another file than git has. */
    Scenario deployedAs(String... lines) {
        return new Scenario(name, Optional.of(String.join("\n", lines)), inGit, steps, drifts, possible);
    }

    /** The file is changed, and nobody deploys it. */
    Scenario laterInGit(String... lines) {
        return new Scenario(name, deployed, Optional.of(String.join("\n", lines)), steps, drifts, possible);
    }

    Scenario notInGit() {
        return new Scenario(name, deployed, Optional.empty(), steps, drifts, possible);
    }

    Scenario notDeployed() {
        return new Scenario(name, Optional.empty(), inGit, steps, drifts, possible);
    }

    Scenario step(Step step) {
        return new Scenario(
                name,
                deployed,
                inGit,
                Stream.concat(steps.stream(), Stream.of(step)).toList(),
                drifts,
                possible);
    }

    /** Runs the Docker client with these words; {@code SELF} is the container, {@code PROJECT} the project's name. */
    Scenario docker(String words) {
        return step((stage, self) -> stage.engine().docker(split(self, words)));
    }

    /** As {@link #docker}, with Docker Compose. */
    Scenario compose(String words) {
        return step((stage, self) -> stage.compose(split(self, words)));
    }

    /** Replaces the container by hand by one that has that JSON, in single quotes, at that pointer of the create call. */
    Scenario recreated(String pointer, String json) {
        return recreated(body -> Bodies.set(body, pointer, json));
    }

    /** Replaces the container by hand by one that differs in that. */
    Scenario recreated(Consumer<ObjectNode> change) {
        return step((stage, self) -> stage.engine().recreate(self, change));
    }

    Scenario finds(String... found) {
        return new Scenario(name, deployed, inGit, steps, List.of(found), possible);
    }

    Scenario mayAlsoFind(String... found) {
        return new Scenario(name, deployed, inGit, steps, drifts, List.of(found));
    }

    /** What an audit found of this scenario: of its service, and of the networks and volumes that it names. */
    List<String> of(Map<String, List<String>> audit) {
        Stream<String> others = drifts.stream()
                .filter(drift -> drift.contains(": "))
                .map(drift -> drift.replaceFirst(": .*", ""))
                .distinct()
                .flatMap(subject ->
                        audit.getOrDefault(subject, List.of()).stream().map(drift -> subject + ": " + drift));
        return Stream.concat(audit.getOrDefault(service(), List.of()).stream(), others)
                .toList();
    }

    /** Whether nothing of it is drift. */
    boolean isHarmless() {
        return drifts.isEmpty();
    }

    private String[] split(String self, String words) {
        List<String> all = new ArrayList<>();
        for (String word : words.split(" ", -1)) {
            all.add(word.replace("SELF", self).replace("PROJECT", Stage.PROJECT).replace("SERVICE", service()));
        }
        return all.toArray(String[]::new);
    }

    @Override
    public String toString() {
        return name;
    }
}
