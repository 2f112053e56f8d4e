package com.oraclelumira.auditor.compose.type;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a service runs and how the engine keeps an eye on it.
 */
public interface ProcessAttributes extends ModelPart {

    /** Annotations of its containers. */
    default Map<String, String> annotations() {
        return labels("annotations");
    }

    /** Whether {@code up} shows its output; absent: it does. */
    default Optional<Boolean> attach() {
        return choice("attach");
    }

    /** Its command; empty: the image's is cleared, absent: the image's holds. */
    default Optional<List<String>> command() {
        return command("command");
    }

    /** Its domain name. */
    default Optional<String> domainname() {
        return text("domainname");
    }

    /** Its entrypoint; empty: the image's is cleared, absent: the image's holds. */
    default Optional<List<String>> entrypoint() {
        return command("entrypoint");
    }

    /** Its files of variables, in order of priority, the last highest. */
    default List<EnvFile> envFile() {
        return parts("env_file", EnvFile::new);
    }

    /**
     * Its variables, those of {@link #envFile()} below the declared ones. An empty value is a key without one that is
     * unset in the container; an unresolved text holds empty strings for its holes (see {@link #node()}).
     */
    default Map<String, Optional<String>> environment() {
        return variables("environment");
    }

    /** Additional groups of its process. */
    default List<String> groupAdd() {
        return texts("group_add");
    }

    /** How the engine finds out whether it is well; absent: the image's. */
    default Optional<Healthcheck> healthcheck() {
        return part("healthcheck", Healthcheck::new);
    }

    /** The host name in its containers. */
    default Optional<String> hostname() {
        return text("hostname");
    }

    /** Whether an init process runs first; absent: the engine's default. */
    default Optional<Boolean> init() {
        return choice("init");
    }

    /** Its files of labels. */
    default List<String> labelFile() {
        return texts("label_file");
    }

    /** Labels of its containers, those of {@link #labelFile()} below the declared ones. */
    default Map<String, String> labels() {
        return labels("labels");
    }

    /** Where its output goes; absent: the engine's default. */
    default Optional<Logging> logging() {
        return part("logging", Logging::new);
    }

    /** Whether standard input stays open. */
    default boolean stdinOpen() {
        return flag("stdin_open");
    }

    /** How long it may take to stop; absent: 10 seconds. */
    default Optional<Duration> stopGracePeriod() {
        return duration("stop_grace_period");
    }

    /** The signal that stops it; absent: the image's, else SIGTERM. */
    default Optional<String> stopSignal() {
        return text("stop_signal");
    }

    /** Whether it has a terminal. */
    default boolean tty() {
        return flag("tty");
    }

    /** The user it runs as; absent: the image's. */
    default Optional<String> user() {
        return text("user");
    }

    /** The folder its process starts in; absent: the image's. */
    default Optional<String> workingDir() {
        return text("working_dir");
    }
}
