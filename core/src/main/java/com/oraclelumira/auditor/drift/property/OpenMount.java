package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.model.PartialText;
import com.oraclelumira.auditor.model.PartialText.Fixed;
import com.oraclelumira.auditor.model.PartialText.Hole;
import com.oraclelumira.auditor.model.PartialText.Part;
import com.oraclelumira.auditor.yaml.Origin;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A mount in short form into which a variable without a value went: the loader leaves it as it is, for what the variable holds
 * could be any part of it. Here it is taken to hold none of the colons.
 */
final class OpenMount {

    private OpenMount() {}

    /** The entry in long form, so far as it is known; any other entry as it is. */
    static YamlNode inLongForm(YamlNode entry) {
        return Nodes.partial(entry)
                .<YamlNode>map(open -> inLongForm(split(open), entry.origin()))
                .orElse(entry);
    }

    /** Source and target, or the target alone; behind them the options. */
    private static YamlMapping inLongForm(List<List<Part>> parts, Origin origin) {
        List<Part> source = parts.size() > 1 ? parts.get(0) : List.of();
        List<Part> target = parts.get(parts.size() > 1 ? 1 : 0);
        YamlMapping mount = YamlMapping.empty(origin)
                .with("type", YamlScalar.of(isPath(source) ? "bind" : "volume", origin))
                .with("target", scalar(target, origin));
        if (!source.isEmpty()) {
            mount = mount.with("source", scalar(source, origin));
        }
        return parts.size() > 2 ? withOptions(mount, parts.get(2), origin) : mount;
    }

    /** Open options may say {@code ro} or not, unless a fixed part of them says so. */
    private static YamlMapping withOptions(YamlMapping mount, List<Part> options, Origin origin) {
        if (Arrays.asList(shown(options).split(",", -1)).contains("ro")) {
            return mount.with("read_only", YamlScalar.of(true, origin));
        }
        List<Part> holes = options.stream().filter(Hole.class::isInstance).toList();
        return holes.isEmpty() ? mount : mount.with("read_only", scalar(holes, origin));
    }

    private static boolean isPath(List<Part> source) {
        return !source.isEmpty()
                && source.get(0) instanceof Fixed fixed
                && fixed.text().matches("(?s)[./~].*");
    }

    /** The text between the colons of its fixed parts. */
    private static List<List<Part>> split(PartialText open) {
        List<List<Part>> parts = new ArrayList<>();
        Optional<PartialText.Split> split = open.splitAt(':');
        List<Part> rest = open.parts();
        while (split.isPresent()) {
            parts.add(split.get().before());
            rest = split.get().after();
            split = isOpen(rest) ? new PartialText(rest).splitAt(':') : Optional.empty();
        }
        if (isOpen(rest)) {
            parts.add(rest);
        } else {
            Arrays.stream(shown(rest).split(":", -1)).forEach(text -> parts.add(List.of(new Fixed(text))));
        }
        return parts;
    }

    private static YamlScalar scalar(List<Part> parts, Origin origin) {
        Optional<PartialText> open = isOpen(parts) ? Optional.of(new PartialText(parts)) : Optional.empty();
        return new YamlScalar(shown(parts), origin, open);
    }

    private static boolean isOpen(List<Part> parts) {
        return parts.stream().anyMatch(Hole.class::isInstance);
    }

    private static String shown(List<Part> parts) {
        return isOpen(parts)
                ? new PartialText(parts).toString()
                : parts.stream().map(part -> ((Fixed) part).text()).reduce("", String::concat);
    }
}
