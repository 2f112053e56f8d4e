package com.oraclelumira.auditor;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.finding.Finding.Remedy;
import com.oraclelumira.auditor.model.DriftClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The commands that put a drift right: text to copy, never run. A setting that the engine can change in place is
 * changed there; everything else needs the container made again.
 */
final class Remedies {

    /** The properties that {@code docker update} changes on a running container, and its flag for each. */
    private static final Map<String, String> UPDATE_FLAGS = Map.ofEntries(
            Map.entry("mem_limit", "--memory"),
            Map.entry("memswap_limit", "--memory-swap"),
            Map.entry("mem_reservation", "--memory-reservation"),
            Map.entry("cpus", "--cpus"),
            Map.entry("cpu_period", "--cpu-period"),
            Map.entry("cpu_quota", "--cpu-quota"),
            Map.entry("cpu_shares", "--cpu-shares"),
            Map.entry("cpuset", "--cpuset-cpus"),
            Map.entry("pids_limit", "--pids-limit"),
            Map.entry("restart", "--restart"));

    private final String compose;

    /**
     * @param project the project's name on the host
     * @param files the Compose files as displayed
     */
    Remedies(String project, List<String> files) {
        StringBuilder command = new StringBuilder("docker compose -p ").append(quoted(project));
        files.forEach(file -> command.append(" -f ").append(quoted(file)));
        compose = command.toString();
    }

    List<Remedy> of(Comparison drift) {
        return switch (drift.subject().type()) {
            case SERVICE ->
                drift.subject()
                        .container()
                        .map(name -> ofContainer(drift, name))
                        .orElseGet(() -> create(drift));
            case CONTAINER -> ofStranger(drift);
            case NETWORK ->
                List.of(new Remedy(
                        "makes the network again; the project is down meanwhile",
                        compose + " down\n" + compose + " up -d"));
            case VOLUME -> ofVolume(drift);
            default -> List.of();
        };
    }

    private List<Remedy> create(Comparison drift) {
        return List.of(new Remedy(
                "creates and starts what is missing",
                compose + " up -d " + quoted(drift.subject().name())));
    }

    private List<Remedy> ofContainer(Comparison drift, String container) {
        DriftClass kind = drift.driftClass().orElseThrow();
        String property = drift.property().head();
        if (kind == DriftClass.EXTRA) {
            return removal(container);
        }
        if (kind == DriftClass.MISSING && property.equals("container")) {
            return create(drift);
        }
        if (drift.property().toString().equals("image.upstream")) {
            return List.of(new Remedy(
                    "pulls what the registry has now and makes the container again from it: a short outage",
                    compose + " pull " + quoted(drift.subject().name()) + "\n" + compose + " up -d --no-deps "
                            + quoted(drift.subject().name())));
        }
        if (property.equals("state")) {
            String command = drift.live().filter("paused"::equals).isPresent() ? "docker unpause " : "docker start ";
            return List.of(new Remedy("lets the container run again", command + quoted(container)));
        }
        if (property.equals("container_name") && drift.desired().isPresent()) {
            return List.of(new Remedy(
                    "gives the container its name back, without a restart",
                    "docker rename " + quoted(container) + " "
                            + quoted(drift.desired().get())));
        }
        if (property.equals("networks") && drift.property().segments().size() == 2) {
            return ofAttachment(drift, container, kind);
        }
        return updateInPlace(drift, container).map(List::of).orElseGet(() -> recreate(drift));
    }

    private List<Remedy> ofAttachment(Comparison drift, String container, DriftClass kind) {
        if (kind == DriftClass.ADDED || kind == DriftClass.EXTRA) {
            return List.of(new Remedy(
                    "takes the container off that network, without a restart",
                    "docker network disconnect " + quoted(drift.property().last()) + " " + quoted(container)));
        }
        return recreate(drift);
    }

    private static Optional<Remedy> updateInPlace(Comparison drift, String container) {
        String flag = drift.property().segments().size() == 1
                ? UPDATE_FLAGS.get(drift.property().head())
                : null;
        // docker update cannot take a limit away (0 changes nothing), only set one
        if (flag == null || drift.desired().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Remedy(
                "changes the setting in place, without a restart",
                "docker update " + flag + " " + quoted(drift.desired().get()) + " " + quoted(container)));
    }

    private List<Remedy> recreate(Comparison drift) {
        return List.of(new Remedy(
                "makes the container again from what is in git: a short outage, named volumes stay",
                compose + " up -d --force-recreate --no-deps "
                        + quoted(drift.subject().name())));
    }

    private static List<Remedy> ofStranger(Comparison drift) {
        return drift.driftClass().filter(DriftClass.EXTRA::equals).isPresent()
                ? removal(drift.subject().container().orElse(drift.subject().name()))
                : List.of();
    }

    private static List<Remedy> removal(String container) {
        return List.of(new Remedy(
                "stops and removes the container; look what it is for first",
                "docker rm --force " + quoted(container)));
    }

    private List<Remedy> ofVolume(Comparison drift) {
        if (drift.driftClass().filter(DriftClass.MISSING::equals).isPresent()) {
            return List.of(new Remedy("creates the volume, empty, with the services that use it", compose + " up -d"));
        }
        return List.of(new Remedy(
                "a volume keeps its options for life: save its data, remove it, and let Compose make it again",
                "docker volume inspect " + quoted(drift.subject().name())));
    }

    /** The text as one word of a POSIX shell. */
    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9_./:@%+=,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
