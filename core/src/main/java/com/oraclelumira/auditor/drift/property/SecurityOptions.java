package com.oraclelumira.auditor.drift.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.model.PartialText;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code security_opt} in one spelling: {@code key=value}. */
final class SecurityOptions {

    private static final String UNCONFINED_PATHS = "systempaths=unconfined";
    private static final String LABEL_DISABLED = "label=disable";
    private static final String SECCOMP = "seccomp=";
    private static final Set<String> SECCOMP_WORDS = Set.of("unconfined", "builtin");
    /** What every engine since 20.10 hides; later versions hide more. */
    private static final Set<String> MASKED = Set.of("/proc/kcore", "/proc/keys", "/proc/timer_list", "/sys/firmware");

    private static final Set<String> READ_ONLY = Set.of("/proc/bus", "/proc/fs", "/proc/irq", "/proc/sys");

    private SecurityOptions() {}

    /** The declared options. Of a seccomp profile only its presence is known: its file becomes JSON in the engine. */
    static List<Item> desired(YamlNode node) {
        List<Item> items = new ArrayList<>();
        for (YamlNode option : Nodes.items(Optional.of(node))) {
            Item.of(option, SecurityOptions::canonical)
                    .filter(item -> !item.text().isEmpty())
                    .map(item -> isProfile(item.text()) ? profile(item) : item)
                    .ifPresent(items::add);
        }
        return items;
    }

    /** The live options without what the engine adds by itself, and with what it keeps elsewhere. */
    static List<String> live(ContainerPair pair, List<Item> desired) {
        List<String> options = new ArrayList<>();
        for (String option : Nodes.texts(pair.at("/HostConfig/SecurityOpt"))) {
            String canonical = canonical(option);
            boolean added = canonical.equals(LABEL_DISABLED) && isAddedByEngine(pair) && !isWanted(desired, canonical);
            if (!canonical.isEmpty() && !added && !canonical.startsWith("credentialspec=")) {
                options.add(canonical);
            }
        }
        if (!pair.at("/HostConfig/Privileged").booleanValue()) {
            options.addAll(openPaths(pair));
        }
        return options;
    }

    private static List<String> openPaths(ContainerPair pair) {
        List<String> open = new ArrayList<>();
        JsonNode masked = pair.at("/HostConfig/MaskedPaths");
        JsonNode readOnly = pair.at("/HostConfig/ReadonlyPaths");
        boolean shown = !masked.isMissingNode() && !readOnly.isMissingNode();
        // Podman shows neither.
        if (!shown || (pair.engine().isPodman() && masked.isNull() && readOnly.isNull())) {
            return open;
        }
        if (Nodes.items(masked).isEmpty() && Nodes.items(readOnly).isEmpty()) {
            open.add(UNCONFINED_PATHS);
            return open;
        }
        MASKED.stream().filter(path -> !Nodes.texts(masked).contains(path)).forEach(path -> open.add("unmask=" + path));
        READ_ONLY.stream()
                .filter(path -> !Nodes.texts(readOnly).contains(path))
                .forEach(path -> open.add("writable=" + path));
        return open;
    }

    private static boolean isWanted(List<Item> desired, String option) {
        return desired.stream().anyMatch(item -> item.text().equals(option));
    }

    /** Sharing a name space with the host or another container, or being privileged, turns SELinux labels off. */
    private static boolean isAddedByEngine(ContainerPair pair) {
        return pair.at("/HostConfig/Privileged").booleanValue()
                || isShared(Nodes.text(pair.at("/HostConfig/PidMode")))
                || isShared(Nodes.text(pair.at("/HostConfig/IpcMode")));
    }

    private static boolean isShared(String mode) {
        return mode.equals("host") || mode.startsWith("container:");
    }

    /** The option as {@code key=value}; empty text for one that only says the default. */
    static String canonical(String option) {
        String text = option.strip().replaceFirst("^([a-z-]+):", "$1=");
        return switch (text) {
            case "no-new-privileges", "no-new-privileges=true" -> "no-new-privileges=true";
            case "no-new-privileges=false" -> "";
            default -> text;
        };
    }

    private static boolean isProfile(String option) {
        return option.startsWith(SECCOMP) && !SECCOMP_WORDS.contains(option.substring(SECCOMP.length()));
    }

    private static Item profile(Item item) {
        String file = item.text().substring(SECCOMP.length());
        return new Item(
                item.text(),
                Optional.of(new PartialText(
                        List.of(new PartialText.Fixed(SECCOMP + "{"), new PartialText.Hole("content of " + file)))));
    }
}
