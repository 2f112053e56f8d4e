package com.oraclelumira.auditor.compose.schema;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses what a misspelt word was meant to be. */
public final class Spelling {

    private Spelling() {}

    /** The word that is nearest, if it is near: one change for short words, two from six letters on. */
    public static Optional<String> nearest(String word, Collection<String> words) {
        int near = word.length() < 6 ? 1 : 2;
        return words.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= near)
                .filter(candidate -> distance(word, candidate) <= near)
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters must be put in, taken out, changed, or swapped with their neighbour. */
    static int distance(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, from, to, i, j);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int cheapest(int[][] cost, String from, String to, int i, int j) {
        char a = from.charAt(i - 1);
        char b = to.charAt(j - 1);
        int best = Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + (a == b ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a == to.charAt(j - 2) && from.charAt(i - 2) == b;
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
