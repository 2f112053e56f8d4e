package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.interpolation.InvalidTemplateException;
import com.oraclelumira.auditor.compose.interpolation.Template;
import com.oraclelumira.auditor.model.PartialText;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps texts with variables as they are written, where interpolation is left out: what they would become, a port or a
 * size, is not known, so they are open and no later phase takes them apart.
 */
final class Verbatim {

    /** Lists whose items have parts of which each may be a variable. */
    private static final Set<String> IN_PARTS =
            Set.of("additional_contexts", "annotations", "args", "environment", "labels", "sysctls", "volumes");

    private Verbatim() {}

    static YamlNode of(YamlNode root) {
        return opened(root, "");
    }

    private static YamlNode opened(YamlNode node, String list) {
        if (node instanceof YamlMapping mapping) {
            return Nodes.mapped(mapping, (key, value) -> opened(value, value instanceof YamlSequence ? key : ""));
        }
        if (node instanceof YamlSequence sequence) {
            List<YamlNode> items = new ArrayList<>();
            sequence.items()
                    .forEach(item ->
                            items.add(item instanceof YamlScalar && IN_PARTS.contains(list) ? item : opened(item, "")));
            return new YamlSequence(items, sequence.origin());
        }
        YamlScalar scalar = (YamlScalar) node;
        return scalar.value() instanceof String text ? new YamlScalar(text, scalar.origin(), open(text)) : scalar;
    }

    private static Optional<PartialText> open(String text) {
        try {
            return text.indexOf('$') < 0
                    ? Optional.empty()
                    : Template.expand(text, name -> Optional.empty()).uses().stream()
                            .findFirst()
                            .map(use -> new PartialText(List.of(new PartialText.Hole(use.name()))));
        } catch (InvalidTemplateException kept) {
            return Optional.empty();
        }
    }
}
