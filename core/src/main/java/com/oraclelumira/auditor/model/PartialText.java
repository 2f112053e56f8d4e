package com.oraclelumira.auditor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text of which some parts are not known: what is left of {@code mysql://user:${PW}@db} where no file gives
 * {@code PW}. Its fixed parts can still be compared.
 *
 * @param parts in order, at least one of them a {@link Hole}
 */
public record PartialText(List<Part> parts) {

    /** A stretch of a text: known, or a hole. */
    public sealed interface Part permits Fixed, Hole {}

    /** A stretch that is known. */
    public record Fixed(String text) implements Part {}

    /** A stretch that is whatever that variable holds where the project was deployed. */
    public record Hole(String variable) implements Part {}

    public PartialText {
        parts = joined(parts);
        if (parts.stream().noneMatch(Hole.class::isInstance)) {
            throw new IllegalArgumentException("a partial text has at least one hole");
        }
    }

    /** The parts with neighbouring fixed ones joined and empty ones left out. */
    private static List<Part> joined(List<Part> parts) {
        List<Part> joined = new ArrayList<>();
        StringBuilder known = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Fixed fixed) {
                known.append(fixed.text());
            } else {
                addKnown(known, joined);
                joined.add(part);
            }
        }
        addKnown(known, joined);
        return List.copyOf(joined);
    }

    private static void addKnown(StringBuilder known, List<Part> parts) {
        if (!known.isEmpty()) {
            parts.add(new Fixed(known.toString()));
            known.setLength(0);
        }
    }

    /** The variables that have no value, in order of appearance, each once. */
    public List<String> variables() {
        return parts.stream()
                .filter(Hole.class::isInstance)
                .map(part -> ((Hole) part).variable())
                .distinct()
                .toList();
    }

    /** Whether that text could be this one with its holes filled, each with any text, an empty one included. */
    public boolean admits(String text) {
        int from = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (!(parts.get(i) instanceof Fixed fixed)) {
                continue;
            }
            boolean last = i == parts.size() - 1;
            int at = last ? text.length() - fixed.text().length() : text.indexOf(fixed.text(), from);
            if (at < from || !text.startsWith(fixed.text(), at) || (i == 0 && at != 0)) {
                return false;
            }
            from = at + fixed.text().length();
        }
        return parts.get(parts.size() - 1) instanceof Hole || from == text.length();
    }

    /**
     * The text after the first {@code separator} in a fixed part, for {@code KEY=value} items; empty where no fixed part
     * holds one. The result is known text where no hole lies behind the separator.
     */
    public Optional<Split> splitAt(char separator) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Fixed fixed) {
                int at = fixed.text().indexOf(separator);
                if (at >= 0) {
                    List<Part> before = new ArrayList<>(parts.subList(0, i));
                    before.add(new Fixed(fixed.text().substring(0, at)));
                    List<Part> after = new ArrayList<>();
                    after.add(new Fixed(fixed.text().substring(at + 1)));
                    after.addAll(parts.subList(i + 1, parts.size()));
                    return Optional.of(new Split(before, after));
                }
            }
        }
        return Optional.empty();
    }

    /** Both sides of a separator. */
    public record Split(List<Part> before, List<Part> after) {
        public Split {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** The text with each hole as {@code ${NAME}}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(part instanceof Fixed fixed ? fixed.text() : "${" + ((Hole) part).variable() + "}");
        }
        return text.toString();
    }
}
