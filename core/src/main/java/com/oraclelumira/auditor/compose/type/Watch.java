package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;

/**
 * A watched path and what a change there does: an entry of {@code develop.watch}.
 *
 * @param node its canonical mapping
 */
public record Watch(YamlMapping node) implements ModelPart {

    /** The path on this machine, absolute. */
    public Optional<String> path() {
        return text("path");
    }

    /** {@code rebuild}, {@code restart}, {@code sync}, {@code sync+restart} or {@code sync+exec}. */
    public Optional<String> action() {
        return text("action");
    }

    /** Where changed files go in the container. */
    public Optional<String> target() {
        return text("target");
    }

    /** Patterns of paths that count for nothing. */
    public List<String> ignore() {
        return texts("ignore");
    }

    /** Patterns of the only paths that count; none: all. */
    public List<String> include() {
        return texts("include");
    }

    /** What {@code sync+exec} runs. */
    public Optional<Hook> exec() {
        return part("exec", Hook::new);
    }

    /** Whether everything is copied at the start. */
    public boolean initialSync() {
        return flag("initial_sync");
    }
}
