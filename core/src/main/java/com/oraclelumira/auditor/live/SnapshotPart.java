package com.oraclelumira.auditor.live;

import java.util.List;

/** The files that a snapshot can hold, and what each must hold. */
enum SnapshotPart {
    CONTAINERS("containers.json", "what docker inspect prints of containers is needed"),
    IMAGES("images.json", "what docker image inspect prints is needed"),
    NETWORKS("networks.json", "what docker network inspect prints is needed"),
    VOLUMES("volumes.json", "what docker volume inspect prints is needed"),
    INFO("info.json", "the answer to GET /info is needed"),
    VERSION("version.json", "the answer to GET /version is needed"),
    LIST("list.json", "the answer to GET /containers/json is needed"),
    CHANGES("changes.json", "objects of a container's id and its changes are needed"),
    HISTORY("history.json", "objects of an image's id and its history are needed");

    private final String file;
    private final String needed;

    SnapshotPart(String file, String needed) {
        this.file = file;
        this.needed = needed;
    }

    String file() {
        return file;
    }

    /** What is accepted, for messages. */
    String needed() {
        return needed;
    }

    /** The fields that every item must have; the first is its key. */
    List<String> required() {
        return switch (this) {
            case CONTAINERS -> List.of("Id", "Config", "HostConfig");
            case NETWORKS -> List.of("Id", "Name");
            case IMAGES, LIST -> List.of("Id");
            case VOLUMES -> List.of("Name");
            case CHANGES -> List.of("id", "changes");
            case HISTORY -> List.of("id", "history");
            case INFO, VERSION -> List.of();
        };
    }

    /** The field in which a whole answer wraps what is wanted; empty text where nothing wraps it. */
    String wrapper() {
        return switch (this) {
            case VOLUMES -> "Volumes"; // GET /volumes
            case VERSION -> "Server"; // docker version --format json
            default -> "";
        };
    }
}
