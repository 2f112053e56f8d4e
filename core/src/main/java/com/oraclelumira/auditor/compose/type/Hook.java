package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command run at a point of a container's life: an entry of {@code pre_start}, {@code post_start}, {@code pre_stop},
 * or what a watch runs.
 *
 * @param node its canonical mapping
 */
public record Hook(YamlMapping node) implements ModelPart {

    /** The command and its arguments. */
    public Optional<List<String>> command() {
        return command("command");
    }

    /** Who runs it; absent: the service's user. */
    public Optional<String> user() {
        return text("user");
    }

    /** Whether it runs with all privileges. */
    public boolean privileged() {
        return flag("privileged");
    }

    /** Where it runs; absent: the service's folder. */
    public Optional<String> workingDir() {
        return text("working_dir");
    }

    /** Its variables; an empty value is a key that is unset. */
    public Map<String, Optional<String>> environment() {
        return variables("environment");
    }

    /** The image of a {@code pre_start} hook. */
    public Optional<String> image() {
        return text("image");
    }

    /** Whether a {@code pre_start} hook runs once for each container. */
    public boolean perReplica() {
        return flag("per_replica");
    }
}
