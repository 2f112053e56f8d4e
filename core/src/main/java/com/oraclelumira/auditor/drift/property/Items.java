package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares lists as one value. */
final class Items {

    private Items() {}

    /** Compares items of which the order means nothing. */
    static Comparison compareSets(Judge judge, List<Item> desired, List<String> live, Desired source) {
        List<String> rest = new ArrayList<>(live.stream().distinct().toList());
        boolean whole = desired.stream()
                .filter(item -> item.partial().isEmpty())
                .allMatch(item -> rest.remove(item.text()) || live.contains(item.text()));
        boolean open = false;
        for (Item item : desired) {
            if (item.partial().isPresent()) {
                Optional<String> match = rest.stream().filter(item::admits).findFirst();
                match.ifPresent(rest::remove);
                whole &= match.isPresent();
                open = true;
            }
        }
        return verdict(judge, source, sorted(desired), sorted(live), whole && rest.isEmpty(), open);
    }

    /** Compares items in their order. */
    static Comparison compareLists(Judge judge, List<Item> desired, List<String> live, Desired source) {
        boolean whole = desired.size() == live.size();
        for (int i = 0; whole && i < desired.size(); i++) {
            whole = desired.get(i).admits(live.get(i));
        }
        boolean open = desired.stream().anyMatch(item -> item.partial().isPresent());
        return verdict(
                judge,
                source,
                joined(desired.stream().map(Item::shown).map(Items::quoted).toList(), " "),
                joined(live.stream().map(Items::quoted).toList(), " "),
                whole,
                open);
    }

    private static Comparison verdict(
            Judge judge, Desired source, Optional<String> desired, Optional<String> live, boolean whole, boolean open) {
        Desired shown = new Desired(desired, Optional.empty(), source.provenance(), source.location());
        if (!whole) {
            return (source.isOpen() && !open)
                    ? judge.unverifiable(shown, live, "its desired value is not in git")
                    : judge.drift(shown, live);
        }
        return open
                ? judge.unverifiable(shown, live, "only its fixed parts could be compared")
                : judge.same(shown, live);
    }

    private static Optional<String> sorted(List<?> items) {
        return joined(
                items.stream()
                        .map(item -> item instanceof Item desired ? desired.shown() : item.toString())
                        .distinct()
                        .sorted()
                        .toList(),
                ", ");
    }

    private static Optional<String> joined(List<String> items, String separator) {
        return items.isEmpty() ? Optional.empty() : Optional.of(String.join(separator, items));
    }

    /** A word as a shell would need it. */
    private static String quoted(String word) {
        return (word.isEmpty() || word.chars().anyMatch(Character::isWhitespace))
                ? "'" + word.replace("'", "'\\''") + "'"
                : word;
    }
}
