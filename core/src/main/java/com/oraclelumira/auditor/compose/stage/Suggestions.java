package com.oraclelumira.auditor.compose.stage;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses what a misspelt name was meant to be. */
final class Suggestions {

    /** One slip in so many letters still means the same name; shorter names are not guessed at. */
    private static final int LETTERS_PER_SLIP = 3;

    private Suggestions() {}

    /** {@code ; did you mean X?}, or nothing where no name is close. */
    static String among(String wanted, Collection<String> names) {
        Optional<String> closest = names.stream()
                .filter(name -> distance(wanted, name) <= wanted.length() / LETTERS_PER_SLIP)
                .min(Comparator.comparingInt((String name) -> distance(wanted, name))
                        .thenComparing(Comparator.naturalOrder()));
        return closest.map(name -> "; did you mean " + name + "?").orElse("");
    }

    /** How many characters must change: Levenshtein's distance. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
