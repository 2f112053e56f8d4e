package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.model.PartialText;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One desired item of a list.
 *
 * @param text the item in the form that both sides are brought to
 * @param partial the same with its holes, where it has any
 */
record Item(String text, Optional<PartialText> partial) {

    static Item of(String text) {
        return new Item(text, Optional.empty());
    }

    /** The scalar as an item; absent for null. Text with holes is compared as written. */
    static Optional<Item> of(YamlNode node, UnaryOperator<String> form) {
        return Nodes.text(node).map(text -> new Item(form.apply(text), Nodes.partial(node)));
    }

    /** {@code key=value}, where the value may have holes. */
    static Item pair(String key, YamlNode value, UnaryOperator<String> form) {
        return new Item(
                key + "=" + form.apply(Nodes.text(value).orElse("")),
                Nodes.partial(value).map(partial -> prefixed(key + "=", partial)));
    }

    private static PartialText prefixed(String prefix, PartialText partial) {
        List<PartialText.Part> parts = new ArrayList<>();
        parts.add(new PartialText.Fixed(prefix));
        parts.addAll(partial.parts());
        return new PartialText(parts);
    }

    /** Whether the live text could be this item. */
    boolean admits(String live) {
        return partial.map(holes -> holes.admits(live)).orElseGet(() -> text.equals(live));
    }

    String shown() {
        return partial.map(PartialText::toString).orElse(text);
    }
}
