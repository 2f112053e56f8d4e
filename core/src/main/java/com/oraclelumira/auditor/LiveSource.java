package com.oraclelumira.auditor;

import java.nio.file.Path;
import java.util.Map;

/** Where the live state is. */
public sealed interface LiveSource {

    /** An engine: {@code unix:///var/run/docker.sock}, {@code tcp://host:2376} … */
    static Engine engine(String endpoint) {
        return new Engine(endpoint, Map.of(), false);
    }

    /**
     * The engine that a Docker client would use with that environment: {@code DOCKER_HOST}, the current context, the
     * default or the rootless socket.
     */
    static Engine defaultEngine(Map<String, String> environment) {
        return new Engine("", environment, false);
    }

    /** No live state: the desired side is judged alone, which is called a lint. */
    static LiveSource none() {
        return new None();
    }

    /** A folder of Engine API answers. */
    static LiveSource snapshot(Path folder) {
        return new Snapshot(folder);
    }

    /**
     * An engine.
     *
     * @param endpoint its address; empty text: found from the environment
     * @param environment {@code DOCKER_HOST}, {@code DOCKER_TLS_VERIFY}, {@code DOCKER_CERT_PATH}, {@code HOME} …
     * @param asksRegistries whether the engine is to ask the registries of desired images what their names mean there now
     */
    record Engine(String endpoint, Map<String, String> environment, boolean asksRegistries) implements LiveSource {
        public Engine {
            environment = Map.copyOf(environment);
        }

        /** The same engine, which is to ask the registries. */
        public Engine withRegistries() {
            return new Engine(endpoint, environment, true);
        }
    }

    /** A folder of Engine API answers. */
    record Snapshot(Path folder) implements LiveSource {}

    /** No live state. */
    record None() implements LiveSource {}
}
