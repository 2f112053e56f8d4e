package com.oraclelumira.auditor.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A dotted version, compared number by number; what follows the numbers is left out.
 *
 * @param numbers none for text that starts with no number
 */
public record Version(List<Integer> numbers) {

    private static final int MAX_DIGITS = 9;

    public Version {
        numbers = List.copyOf(numbers);
    }

    /** Reads {@code v26.1.5+dfsg1}. */
    public static Version of(String text) {
        List<Integer> numbers = new ArrayList<>();
        String rest = text.startsWith("v") ? text.substring(1) : text;
        for (String part : rest.split("\\.", -1)) {
            String digits = part.replaceFirst("\\D.*", "");
            if (digits.isEmpty() || digits.length() > MAX_DIGITS) {
                break;
            }
            numbers.add(Integer.valueOf(digits));
            if (digits.length() < part.length()) {
                break;
            }
        }
        return new Version(numbers);
    }

    public boolean isKnown() {
        return !numbers.isEmpty();
    }

    /** The first number; 0 where there is none. */
    public int major() {
        return part(0);
    }

    public boolean isAtLeast(Version other) {
        Comparator<Version> order = Comparator.comparingInt(version -> version.part(0));
        return order.thenComparingInt(version -> version.part(1))
                        .thenComparingInt(version -> version.part(2))
                        .compare(this, other)
                >= 0;
    }

    private int part(int index) {
        return index < numbers.size() ? numbers.get(index) : 0;
    }
}
