package com.oraclelumira.auditor.drift.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.oraclelumira.auditor.live.LiveContainer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A mount as the engine reports it.
 *
 * @param target where it is in the container
 * @param json the entry of {@code /Mounts}
 * @param request the entry of {@code /HostConfig/Mounts} for the same target; a missing node where there is none
 */
record LiveMount(String target, JsonNode json, JsonNode request) {

    /** What an anonymous volume is called in findings. */
    static final String ANONYMOUS = "(anonymous)";

    static final String TMPFS = "tmpfs";

    /** The container's mounts by target. */
    static Map<String, LiveMount> of(LiveContainer container) {
        Map<String, JsonNode> requests = new HashMap<>();
        for (JsonNode request : Nodes.items(container.at("/HostConfig/Mounts"))) {
            requests.putIfAbsent(Paths.clean(Nodes.text(request.path("Target"))), request);
        }
        Map<String, LiveMount> mounts = new LinkedHashMap<>();
        for (JsonNode mount : Nodes.items(container.at("/Mounts"))) {
            String target = Paths.clean(Nodes.text(mount.path("Destination")));
            JsonNode request = requests.getOrDefault(target, MissingNode.getInstance());
            mounts.put(target, new LiveMount(target, mount, request));
        }
        return mounts;
    }

    String type() {
        return Nodes.text(json.path("Type"));
    }

    /** The volume's name, the path on the host, {@code (anonymous)} or {@code tmpfs}. */
    String source() {
        return switch (type()) {
            case "volume" -> isAnonymous() ? ANONYMOUS : Nodes.text(json.path("Name"));
            case TMPFS -> TMPFS;
            default -> Paths.onHost(Nodes.text(json.path("Source")));
        };
    }

    boolean isAnonymous() {
        return type().equals("volume") && Nodes.text(json.path("Name")).matches("[0-9a-f]{64}");
    }

    boolean isReadOnly() {
        return !json.path("RW").asBoolean(true);
    }

    /** The words behind the target where the mount was asked for as text, such as {@code rw}, {@code nocopy}, {@code Z}. */
    Set<String> options() {
        // A word can stand there twice: the engine keeps what it was sent.
        return Set.copyOf(Arrays.asList(Nodes.text(json.path("Mode")).split(",", -1)));
    }

    /** Whether it was asked for as an object, not as text: the engine then knows fewer options. */
    boolean isRequestedAsObject() {
        return request.isObject();
    }

    /** A value that only the request shows, such as {@code /VolumeOptions/Subpath}. */
    Optional<String> requested(String pointer) {
        return Form.TEXT.of(Nodes.text(request.at(pointer)));
    }
}
