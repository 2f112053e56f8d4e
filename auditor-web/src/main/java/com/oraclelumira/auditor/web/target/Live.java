package com.oraclelumira.auditor.web.target;

import java.nio.file.Path;
import java.util.Optional;

/** Where a target's live state is read from. */
public sealed interface Live {

    /**
     * An engine that answers now.
     *
     * @param endpoint such as {@code unix:///var/run/docker.sock}; absent: the local engine, wherever it listens
     */
    record OnEngine(Optional<String> endpoint) implements Live {}

    /**
     * What an engine answered once.
     *
     * @param folder a snapshot; absolute
     */
    record Recorded(Path folder) implements Live {
        public Recorded {
            if (!folder.isAbsolute()) {
                throw new IllegalArgumentException("folder is not absolute: " + folder);
            }
        }
    }
}
