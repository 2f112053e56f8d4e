package com.oraclelumira.auditor.web.target;

import com.oraclelumira.auditor.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One target while its keys are read: gathers every mistake before any is told. */
final class TargetDraft {

    private final String name;
    private final Settings settings;
    private final List<Problem> problems = new ArrayList<>();

    TargetDraft(String name, Settings settings) {
        this.name = name;
        this.settings = settings;
    }

    Optional<String> text(TargetKey key) {
        return settings.value(key.of(name));
    }

    List<String> list(TargetKey key) {
        return settings.list(key.of(name));
    }

    /** The value made of the key's text; a text that {@code make} refuses is a problem and gives nothing. */
    <T> Optional<T> made(TargetKey key, Function<String, T> make) {
        Optional<String> text = text(key);
        try {
            return text.map(make);
        } catch (UnusableFileException unusable) {
            wrong(key, String.valueOf(unusable.getMessage()));
            return Optional.empty();
        } catch (RuntimeException refused) {
            wrong(key, "not accepted, got \"" + Redaction.ofUserInfo(text.orElse("")) + "\"");
            return Optional.empty();
        }
    }

    void wrong(TargetKey key, String what) {
        problems.add(Problem.of(Problem.Level.ERROR, key.of(name), what + "; accepted: " + key.accepted()));
    }

    void refuseUnknownKeys() {
        String prefix = TargetKey.PREFIX + name + ".";
        settings.names().stream()
                .filter(key -> key.startsWith(prefix) && !TargetKey.isKnown(key.substring(prefix.length())))
                .forEach(key -> problems.add(
                        Problem.of(Problem.Level.ERROR, key, "no such key; accepted: " + TargetKey.all())));
    }

    String name() {
        return name;
    }

    List<Problem> problems() {
        return problems;
    }
}
