package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.interpolation.Expansion;
import com.oraclelumira.auditor.compose.interpolation.InvalidTemplateException;
import com.oraclelumira.auditor.compose.interpolation.MissingVariable;
import com.oraclelumira.auditor.compose.interpolation.Template;
import com.oraclelumira.auditor.compose.interpolation.VariableLookup;
import com.oraclelumira.auditor.model.PartialText;
import com.oraclelumira.auditor.yaml.Origin;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Replaces the variables in every text value, never in keys, and casts the known numbers and booleans. */
final class Interpolation {

    private final VariableLookup variables;
    private final Diagnostics diagnostics;

    Interpolation(VariableLookup variables, Diagnostics diagnostics) {
        this.variables = variables;
        this.diagnostics = diagnostics;
    }

    YamlNode apply(YamlNode root) {
        return value(root, TreePath.ROOT, Casts.TABLE.root());
    }

    private YamlNode value(YamlNode node, TreePath path, PathTable.@Nullable Node<Form> casts) {
        if (node instanceof YamlMapping mapping) {
            Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
            mapping.entries().forEach((key, entry) -> {
                YamlNode value = value(entry.value(), path.key(key), casts == null ? null : casts.key(key));
                entries.put(key, value == entry.value() ? entry : new YamlMapping.Entry(value, entry.key()));
            });
            return new YamlMapping(entries, mapping.origin());
        }
        if (node instanceof YamlSequence sequence) {
            List<YamlNode> items = new ArrayList<>();
            for (int i = 0; i < sequence.items().size(); i++) {
                items.add(value(sequence.items().get(i), path.item(i), casts == null ? null : casts.item()));
            }
            return new YamlSequence(items, sequence.origin());
        }
        YamlScalar scalar = (YamlScalar) node;
        if (!(scalar.value() instanceof String text)) {
            return scalar;
        }
        YamlScalar expanded = text(scalar, text, path);
        return casts == null || expanded.isUnresolved() ? expanded : cast(expanded, path, casts.value());
    }

    /** That text with its variables replaced. */
    YamlScalar text(YamlScalar scalar, String text, TreePath path) {
        if (text.indexOf('$') < 0) {
            return scalar;
        }
        try {
            Expansion expansion = Template.expand(text, variables);
            if (!diagnostics.limits().admitsText(expansion.text())) {
                diagnostics.error(
                        "interpolation",
                        "the values of all files together grow beyond " + Limits.CHARACTERS + " characters",
                        Origin.NONE);
                return scalar;
            }
            Origin origin = scalar.origin().with(expansion.uses());
            report(expansion, path, origin);
            return new YamlScalar(expansion.text(), origin, open(expansion));
        } catch (InvalidTemplateException e) {
            diagnostics.error(path, String.valueOf(e.getMessage()), scalar.origin());
            return scalar;
        }
    }

    private void report(Expansion expansion, TreePath path, Origin origin) {
        for (String name : expansion.unset()) {
            String message = diagnostics.isTolerant()
                    ? "the variable " + name + " is not set, so this value is not known here"
                    : "The \"" + name + "\" variable is not set. Defaulting to a blank string.";
            diagnostics.unset(path.toString(), message, origin);
        }
        for (MissingVariable missing : expansion.missing()) {
            diagnostics.unresolved(path.toString(), missing.toString(), origin);
        }
    }

    /** In strict mode a text with unset variables is what Compose makes of it; a refused one stays open. */
    private Optional<PartialText> open(Expansion expansion) {
        return diagnostics.isTolerant() || !expansion.missing().isEmpty() ? expansion.partial() : Optional.empty();
    }

    private YamlScalar cast(YamlScalar scalar, TreePath path, Optional<Form> cast) {
        if (cast.isEmpty()) {
            return scalar;
        }
        try {
            YamlNode value = cast.get().of(scalar, new Place(path, diagnostics));
            return value instanceof YamlScalar typed ? typed : scalar;
        } catch (Refusal refusal) {
            diagnostics.error(path, refusal.text(), scalar.origin());
            return scalar;
        }
    }
}
