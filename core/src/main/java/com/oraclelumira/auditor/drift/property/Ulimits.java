package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Limits of processes: {@code nofile=1000:2000}, soft before hard. */
final class Ulimits {

    private Ulimits() {}

    /** One number stands for both limits. */
    static List<Item> desired(YamlNode node) {
        List<Item> items = new ArrayList<>();
        Nodes.entries(Optional.of(node)).forEach((name, value) -> {
            String single = Nodes.text(value).orElse("");
            String soft = Nodes.field(value, "soft").orElse(single);
            String hard = Nodes.field(value, "hard").orElse(single);
            items.add(Item.of(name.toLowerCase(Locale.ROOT) + "=" + soft + ":" + hard));
        });
        return items;
    }

    /** The live limits; of Podman, which reports all there are, only those that a file names. */
    static List<String> live(ContainerPair pair, List<Item> desired) {
        List<String> live = of(pair.container());
        return pair.engine().isPodman()
                ? live.stream()
                        .filter(limit -> desired.stream()
                                .anyMatch(item -> name(item.text()).equals(name(limit))))
                        .toList()
                : live;
    }

    static List<String> of(LiveContainer container) {
        return Nodes.items(container.at("/HostConfig/Ulimits")).stream()
                .map(limit ->
                        Nodes.text(limit.path("Name")).toLowerCase(Locale.ROOT).replaceFirst("^rlimit_", "")
                                + "="
                                + Nodes.text(limit.path("Soft"))
                                + ":"
                                + Nodes.text(limit.path("Hard")))
                .toList();
    }

    private static String name(String limit) {
        return limit.substring(0, limit.indexOf('='));
    }
}
