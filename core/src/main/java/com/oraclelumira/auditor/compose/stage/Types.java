package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.format.FileModes;
import com.oraclelumira.auditor.compose.format.GoDuration;
import com.oraclelumira.auditor.compose.format.Numbers;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of values a canonical model has. Each brings a value into the one form it is printed in, and takes out a value
 * that says nothing: null, and the empty value where Compose cannot tell it from an absent one.
 */
final class Types {

    private static final long UNLIMITED = -1;

    private Types() {}

    /** A text; the empty one says nothing. */
    static @Nullable YamlNode text(YamlNode node, Place place) throws Refusal {
        YamlNode text = Texts.text(node, place);
        return Nodes.isNull(text) || "".equals(text.toPlain()) ? null : text;
    }

    /** A text that an empty one can stand for. */
    static @Nullable YamlNode anyText(YamlNode node, Place place) throws Refusal {
        YamlNode text = Texts.text(node, place);
        return Nodes.isNull(text) ? null : text;
    }

    /** A boolean; false says nothing. */
    static @Nullable YamlNode flag(YamlNode node, Place place) throws Refusal {
        YamlNode flag = optionalFlag(node, place);
        return flag == null || Boolean.FALSE.equals(flag.toPlain()) ? null : flag;
    }

    /** A boolean that is true where nothing is said. */
    static @Nullable YamlNode usualFlag(YamlNode node, Place place) throws Refusal {
        YamlNode flag = optionalFlag(node, place);
        return flag == null || Boolean.TRUE.equals(flag.toPlain()) ? null : flag;
    }

    /** A boolean, either value of which says something. */
    static @Nullable YamlNode optionalFlag(YamlNode node, Place place) throws Refusal {
        YamlNode flag = Casts.bool(node, place);
        if (Nodes.isNull(flag)) {
            return null;
        }
        if (!(flag instanceof YamlScalar scalar) || !(scalar.value() instanceof Boolean)) {
            throw new Refusal("must be a boolean, got " + node.kind());
        }
        return flag;
    }

    /** An integer; 0 says nothing. */
    static @Nullable YamlNode integer(YamlNode node, Place place) throws Refusal {
        YamlNode number = optionalInteger(node, place);
        return number == null || Long.valueOf(0).equals(number.toPlain()) ? null : number;
    }

    /** A text, or an integer that stands for one; the empty text says nothing. */
    static @Nullable YamlNode textOrInteger(YamlNode node, Place place) throws Refusal {
        return text(whole(node), place);
    }

    /** Only texts and integers become texts where nobody said how a fraction or a boolean is written. */
    private static YamlNode whole(YamlNode node) throws Refusal {
        if (node instanceof YamlScalar scalar
                && (scalar.value() instanceof Double || scalar.value() instanceof Boolean)) {
            throw new Refusal("must be a string or an integer, got " + scalar.value());
        }
        return node;
    }

    /** An integer that counts something, 0 included. */
    static @Nullable YamlNode optionalCount(YamlNode node, Place place) throws Refusal {
        YamlNode number = optionalInteger(node, place);
        if (number instanceof YamlScalar scalar && scalar.value() instanceof Long count && count < 0) {
            throw new Refusal("must be greater than or equal to 0, got " + count);
        }
        return number;
    }

    /** An integer that counts something; 0 says nothing. */
    static @Nullable YamlNode count(YamlNode node, Place place) throws Refusal {
        YamlNode number = optionalCount(node, place);
        return number == null || Long.valueOf(0).equals(number.toPlain()) ? null : number;
    }

    /** An integer, 0 included. */
    static @Nullable YamlNode optionalInteger(YamlNode node, Place place) throws Refusal {
        if (!(node instanceof YamlScalar scalar)) {
            throw new Refusal("must be an integer, got " + node.kind());
        }
        Object value = scalar.value();
        if (value == null) {
            return null;
        }
        if (value instanceof Long) {
            return node;
        }
        if (value instanceof Double number) {
            return Nodes.scalar(number.longValue(), node);
        }
        if (value instanceof String text) {
            return Nodes.scalar(Texts.parsed(Numbers::integer, text), node);
        }
        throw new Refusal(
                "must be an integer of at most 64 bits, got " + (value instanceof BigInteger ? value : node.kind()));
    }

    /** A number kept in 32 bits, as the reference keeps shares and CPUs; 0 says nothing. */
    static @Nullable YamlNode fraction(YamlNode node, Place place) throws Refusal {
        if (!(node instanceof YamlScalar scalar)) {
            throw new Refusal("must be a number, got " + node.kind());
        }
        Object value = scalar.value();
        if (value == null) {
            return null;
        }
        double number;
        if (value instanceof String text) {
            number = Texts.parsed(Numbers::decimal, text);
        } else if (value instanceof Number known) {
            number = known.doubleValue();
        } else {
            throw new Refusal("must be a number, got " + node.kind());
        }
        return number == 0 ? null : Nodes.scalar(Numbers.cpus(number), node);
    }

    /** A size in bytes as a decimal text; 0 says nothing. */
    static @Nullable YamlNode bytes(YamlNode node, Place place) throws Refusal {
        YamlNode size = optionalBytes(node, place);
        return size == null || "0".equals(size.toPlain()) ? null : size;
    }

    /** A size in bytes as a decimal text, 0 included. */
    static @Nullable YamlNode optionalBytes(YamlNode node, Place place) throws Refusal {
        if (!(node instanceof YamlScalar scalar)) {
            throw new Refusal("must be a size, got " + node.kind());
        }
        Object value = scalar.value();
        if (value == null) {
            return null;
        }
        if (value instanceof Long number) {
            return Nodes.scalar(number.toString(), node);
        }
        if (value instanceof Double number && number == Math.rint(number)) {
            return Nodes.scalar(String.valueOf(number.longValue()), node);
        }
        return Nodes.scalar(
                String.valueOf(Texts.parsed(Numbers::bytes, Texts.of(scalar)).bytes()), node);
    }

    /** A duration as Go prints it. */
    static @Nullable YamlNode duration(YamlNode node, Place place) throws Refusal {
        if (Nodes.isNull(node)) {
            return null;
        }
        String text = Nodes.text(node)
                .orElseThrow(() -> new Refusal("must be a duration such as 30s, got the " + node.kind() + " "
                        + (node instanceof YamlScalar scalar ? Texts.of(scalar) : "")));
        Duration duration = Texts.parsed(GoDuration::parse, text);
        return Nodes.scalar(GoDuration.print(duration), node);
    }

    /** A duration of which none says nothing. */
    static @Nullable YamlNode someDuration(YamlNode node, Place place) throws Refusal {
        YamlNode duration = duration(node, place);
        return duration == null || "0s".equals(duration.toPlain()) ? null : duration;
    }

    /** A file mode as octal text: of a text its digits are octal, of an integer the value counts. */
    static @Nullable YamlNode mode(YamlNode node, Place place) throws Refusal {
        if (Nodes.isNull(node)) {
            return null;
        }
        if (node instanceof YamlScalar scalar && scalar.value() instanceof Long number) {
            return Nodes.scalar(FileModes.print(number), node);
        }
        String text =
                Nodes.text(node).orElseThrow(() -> new Refusal("must be a file mode such as 0440, got " + node.kind()));
        return Nodes.scalar(FileModes.print(Texts.parsed(FileModes::parse, text)), node);
    }

    /** A list of texts; the empty list says nothing. */
    static @Nullable YamlNode texts(YamlNode node, Place place) throws Refusal {
        YamlNode list = anyTexts(Shapes.list(node), place);
        return list instanceof YamlSequence known && known.items().isEmpty() ? null : list;
    }

    /** A list of texts and integers; the empty list says nothing. */
    static @Nullable YamlNode textsOrIntegers(YamlNode node, Place place) throws Refusal {
        if (node instanceof YamlSequence list) {
            for (YamlNode item : list.items()) {
                whole(item);
            }
        }
        return texts(node, place);
    }

    /** Keys with texts or integers; no keys say nothing. */
    static @Nullable YamlNode options(YamlNode node, Place place) throws Refusal {
        if (node instanceof YamlMapping mapping) {
            for (YamlNode value : Nodes.values(mapping).values()) {
                whole(value);
            }
        }
        return labels(node, place);
    }

    /** A list of texts; the empty list clears what the image says. */
    static @Nullable YamlNode anyTexts(YamlNode node, Place place) throws Refusal {
        if (Nodes.isNull(node)) {
            return null;
        }
        if (!(node instanceof YamlSequence list)) {
            throw new Refusal("must be a list, got " + node.kind());
        }
        List<YamlNode> items = new ArrayList<>(list.items().size());
        for (YamlNode item : list.items()) {
            items.add(Nodes.isOpen(item) ? item : Texts.text(item, place));
        }
        return new YamlSequence(items, list.origin());
    }

    /** Keys with texts, null as the empty text; no keys say nothing. */
    static @Nullable YamlNode labels(YamlNode node, Place place) throws Refusal {
        return keyed(node, place, true);
    }

    /** Keys with texts or null; no keys say nothing. */
    static @Nullable YamlNode variables(YamlNode node, Place place) throws Refusal {
        return keyed(node, place, false);
    }

    private static @Nullable YamlNode keyed(YamlNode node, Place place, boolean nullIsEmpty) throws Refusal {
        if (Nodes.isNull(node)) {
            return null;
        }
        YamlMapping mapping = KeyValues.mapping(node);
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
        for (Map.Entry<String, YamlMapping.Entry> entry : mapping.entries().entrySet()) {
            YamlNode value = entry.getValue().value();
            if (!(value instanceof YamlScalar)) {
                throw new Refusal("the value of " + entry.getKey() + " must be a boolean, null, number or string, got "
                        + value.kind());
            }
            YamlNode text = Nodes.isOpen(value) ? value : Texts.text(value, place);
            YamlNode shown = nullIsEmpty && Nodes.isNull(text) && !Nodes.isOpen(text) ? Nodes.scalar("", text) : text;
            entries.put(
                    entry.getKey(),
                    new YamlMapping.Entry(shown, entry.getValue().key()));
        }
        return entries.isEmpty() ? null : new YamlMapping(entries, mapping.origin());
    }

    /** A mapping or list; null and the empty one say nothing. */
    static @Nullable YamlNode some(YamlNode node, Place place) {
        boolean empty =
                (node instanceof YamlMapping mapping && mapping.entries().isEmpty())
                        || (node instanceof YamlSequence list && list.items().isEmpty());
        return empty || Nodes.isNull(node) ? null : node;
    }

    /** A mapping or list, an empty one included. */
    static @Nullable YamlNode present(YamlNode node, Place place) {
        return Nodes.isNull(node) ? null : node;
    }

    /** A number of devices: {@code all} is -1. */
    static @Nullable YamlNode deviceCount(YamlNode node, Place place) throws Refusal {
        if (Nodes.text(node).filter("all"::equals).isPresent()) {
            return Nodes.scalar(UNLIMITED, node);
        }
        try {
            return integer(whole(node), place);
        } catch (Refusal refusal) {
            String got = node instanceof YamlScalar scalar ? Texts.of(scalar) : node.kind();
            throw new Refusal("invalid value \"" + got + "\", the only value allowed is 'all' or a number");
        }
    }
}
