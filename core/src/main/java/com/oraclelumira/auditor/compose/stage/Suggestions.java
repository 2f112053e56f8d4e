package com.oraclelumira.auditor.compose.stage;

import java.util.Collection;
import java.util.Optional;

/**
 * Guesses what a misspelt name was meant to be, until a load has guessed enough: in a file of thousands of wrong names
 * nobody reads the last guess. Not safe for use by several threads.
 */
final class Suggestions {

    /** One slip in so many letters still means the same name; shorter names are not guessed at. */
    private static final int LETTERS_PER_SLIP = 3;

    private static final int LONGEST_NAME = 64;

    /** Pairs of letters that are compared in all. */
    private static final int ENOUGH = 20_000_000;

    private long compared;

    /** {@code ; did you mean X?}, or nothing where no name is close. */
    String among(String wanted, Collection<String> names) {
        int near = wanted.length() / LETTERS_PER_SLIP;
        Optional<String> closest = Optional.empty();
        int slips = near + 1;
        for (String name : names) {
            if (wanted.length() <= LONGEST_NAME
                    && Math.abs(name.length() - wanted.length()) <= near
                    && compared < ENOUGH) {
                int distance = distance(wanted, name);
                boolean before =
                        closest.filter(best -> best.compareTo(name) < 0).isPresent();
                if (distance < slips || (distance == slips && closest.isPresent() && !before)) {
                    closest = Optional.of(name);
                    slips = distance;
                }
            }
        }
        return closest.map(name -> "; did you mean " + name + "?").orElse("");
    }

    /** How many characters must change: Levenshtein's distance. */
    private int distance(String one, String other) {
        compared += (long) one.length() * other.length();
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
