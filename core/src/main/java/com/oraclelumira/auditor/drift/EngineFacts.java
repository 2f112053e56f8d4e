package com.oraclelumira.auditor.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.model.Capabilities;
import com.oraclelumira.auditor.model.Version;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What of an engine decides its defaults: its version, its API and what {@code GET /info} says.
 *
 * @param live the state that the engine reported
 * @param defaultCapabilities what it gives each container that asks for none, canonical
 */
public record EngineFacts(LiveState live, Set<String> defaultCapabilities) {

    public EngineFacts {
        defaultCapabilities = Set.copyOf(defaultCapabilities);
    }

    /** The facts that the state shows. */
    public EngineFacts(LiveState live) {
        this(live, defaultCapabilities(live));
    }

    /**
     * Docker's; of Podman, whose configuration decides and is shown nowhere, those of them that no container of the host had
     * to be given.
     */
    private static Set<String> defaultCapabilities(LiveState live) {
        Set<String> defaults = new HashSet<>(Capabilities.DEFAULTS);
        if (isPodman(live)) {
            live.containers()
                    .forEach(container ->
                            container.at("/HostConfig/CapAdd").forEach(cap -> defaults.remove(cap.asText())));
        }
        return defaults;
    }

    /** Whether the engine speaks that API version or a later one; an unknown version counts as the oldest. */
    public boolean apiAtLeast(String version) {
        return Version.of(live.apiVersion()).isAtLeast(Version.of(version));
    }

    public boolean isPodman() {
        return isPodman(live);
    }

    private static boolean isPodman(LiveState live) {
        for (JsonNode component : live.version().path("Components")) {
            if (component.path("Name").asText("").startsWith("Podman")) {
                return true;
            }
        }
        return false;
    }

    /** {@code Docker 26.1.5} or {@code Podman 4.3.1}, as provenance shows it. */
    public String description() {
        return ((isPodman() ? "Podman " : "Docker ") + live.engineVersion()).strip();
    }

    /** A field of {@code GET /info} as text; absent where it is not known. */
    public Optional<String> info(String field) {
        return Optional.of(live.info().path(field).asText("")).filter(text -> !text.isEmpty());
    }

    /** Whether {@code GET /info} says outright that the kernel lacks that ability, such as {@code SwapLimit}. */
    public boolean lacks(String ability) {
        JsonNode value = live.info().path(ability);
        return value.isBoolean() && !value.booleanValue();
    }

    /** The engine's own clock when it was read; the reader's where the engine did not say. */
    public Instant clock() {
        return info("SystemTime").flatMap(EngineFacts::instant).orElse(live.readAt());
    }

    /** An engine time; absent for text that is none and for the zero time, which stands for never. */
    public static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text)).filter(instant -> instant.isAfter(Instant.EPOCH));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
