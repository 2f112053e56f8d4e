package com.oraclelumira.auditor.drift;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.live.LiveImage;
import com.oraclelumira.auditor.live.LiveNetwork;
import com.oraclelumira.auditor.live.LiveState;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * An engine newer than any that could be recorded: what it would show is derived from a recording of 26.1 by what the
 * sources of moby changed since. None of this was ever seen on a real engine of that version. Each does what the one before
 * does, and more.
 */
enum DerivedEngine {
    /** Shows the options of tmpfs mounts (API 1.46); keeps everything else. */
    DOCKER_27("27.5.1", "1.47"),
    /** Masks more paths, shows IPv4 of networks and the gateway priority of endpoints (API 1.48). */
    DOCKER_28("28.5.2", "1.51"),
    /** Shows no address outside of a network, no MAC address in the configuration, no empty image configuration (API 1.52). */
    DOCKER_29("29.7.2", "1.55"),
    /** The same with its images in containerd, as a fresh installation has them: an image is an index of manifests. */
    DOCKER_29_CONTAINERD("29.7.2", "1.55");

    private static final List<String> TOP_ADDRESSES = List.of(
            "Bridge",
            "HairpinMode",
            "LinkLocalIPv6Address",
            "LinkLocalIPv6PrefixLen",
            "SecondaryIPAddresses",
            "SecondaryIPv6Addresses",
            "EndpointID",
            "Gateway",
            "GlobalIPv6Address",
            "GlobalIPv6PrefixLen",
            "IPAddress",
            "IPPrefixLen",
            "IPv6Gateway",
            "MacAddress");

    private final String version;
    private final String api;

    DerivedEngine(String version, String api) {
        this.version = version;
        this.api = api;
    }

    /** What it would have shown of the recorded state. */
    LiveState of(LiveState recorded) {
        ObjectNode versions = recorded.version().deepCopy();
        versions.put("Version", version).put("ApiVersion", api).put("MinAPIVersion", "1.40");
        ObjectNode info = recorded.info().deepCopy();
        info.put("ServerVersion", version).put("FromTheFuture", name());
        return new LiveState(
                name(),
                recorded.readAt(),
                versions,
                info,
                recorded.containers().stream()
                        .map(container ->
                                new LiveContainer(container(container.json().deepCopy())))
                        .toList(),
                recorded.images().stream()
                        .map(image -> new LiveImage(image(image.json().deepCopy())))
                        .toList(),
                recorded.networks().stream()
                        .map(network -> new LiveNetwork(network(network.json().deepCopy())))
                        .toList(),
                recorded.volumes(),
                recorded.changes(),
                recorded.unread(),
                recorded.problems());
    }

    private boolean isAtLeast(DerivedEngine other) {
        return compareTo(other) >= 0;
    }

    private JsonNode container(ObjectNode json) {
        json.put("FromTheFuture", name());
        if (isAtLeast(DOCKER_28)) {
            JsonNode masked = json.at("/HostConfig/MaskedPaths");
            if (!masked.isEmpty()) {
                json.withArray("/HostConfig/MaskedPaths")
                        .add("/proc/interrupts")
                        .add("/sys/devices/system/cpu/cpu0/thermal_throttle");
            }
            json.at("/NetworkSettings/Networks").forEach(endpoint -> ((ObjectNode) endpoint).put("GwPriority", 0));
        }
        if (isAtLeast(DOCKER_29)) {
            json.withObject("/NetworkSettings").remove(TOP_ADDRESSES);
            json.withObject("/Config").remove(List.of("MacAddress", "OnBuild"));
        }
        if (this == DOCKER_29_CONTAINERD) {
            containedContainer(json);
        }
        return json;
    }

    private static void containedContainer(ObjectNode json) {
        String config = json.path("Image").asText();
        json.remove("GraphDriver");
        json.put("Driver", "overlayfs").put("Image", digest("index", config));
        json.putObject("Storage").putObject("RootFS").putObject("Snapshot").put("Name", "overlayfs");
        json.putObject("ImageManifestDescriptor")
                .put("mediaType", "application/vnd.oci.image.manifest.v1+json")
                .put("digest", digest("manifest", config))
                .putObject("platform")
                .put("architecture", "amd64")
                .put("os", "linux");
        ObjectNode labels = json.withObject("/Config/Labels");
        if (labels.path("com.docker.compose.image").asText().equals(config)) {
            labels.put("com.docker.compose.image", digest("index", config));
        }
    }

    private JsonNode image(ObjectNode json) {
        if (isAtLeast(DOCKER_29)) {
            json.remove(List.of("Parent", "DockerVersion", "Comment", "Author"));
            ObjectNode config = json.withObject("/Config");
            config.properties().removeIf(field -> isEmpty(field.getValue()));
        }
        if (this == DOCKER_29_CONTAINERD) {
            containedImage(json);
        }
        return json;
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || (value.isContainerNode() && value.isEmpty())
                || (value.isTextual() && value.asText().isEmpty())
                || (value.isBoolean() && !value.asBoolean());
    }

    private static void containedImage(ObjectNode json) {
        String config = json.path("Id").asText();
        String index = digest("index", config);
        json.remove("GraphDriver");
        json.put("Id", index);
        json.putObject("Descriptor")
                .put("mediaType", "application/vnd.oci.image.index.v1+json")
                .put("digest", index);
        json.putArray("Manifests")
                .addObject()
                .put("ID", digest("manifest", config))
                .put("Kind", "image")
                .put("Available", true);
        var digests = json.putArray("RepoDigests");
        json.path("RepoTags").forEach(tag -> digests.add(tag.asText().replaceFirst(":[^:/]*$", "") + "@" + index));
    }

    private JsonNode network(ObjectNode json) {
        if (isAtLeast(DOCKER_28)) {
            json.put("EnableIPv4", true);
        }
        if (isAtLeast(DOCKER_29)) {
            json.putObject("Status").putObject("IPAM");
        }
        return json;
    }

    /** A digest that an engine might have given to that part of an image. */
    private static String digest(String part, String image) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest((part + image).getBytes(UTF_8));
            return "sha256:" + HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
