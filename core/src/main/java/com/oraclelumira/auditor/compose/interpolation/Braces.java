package com.oraclelumira.auditor.compose.interpolation;

/** Finds where a {@code ${…}} ends. */
final class Braces {

    private Braces() {}

    /**
     * The place of the brace that closes the reference whose inside starts there, or -1. Plain braces inside count where
     * they balance, as in a JSON default; where they do not, only a brace behind a dollar sign opens, as Compose has it.
     * A reference ends in the line it starts in.
     */
    static int close(String text, int start) {
        int balanced = close(text, start, true);
        return balanced >= 0 ? balanced : close(text, start, false);
    }

    private static int close(String text, int start, boolean plainToo) {
        int open = 1;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return -1;
            }
            if (c == '}') {
                open--;
                if (open == 0) {
                    return i;
                }
            } else if (c == '{' && (plainToo || text.charAt(i - 1) == '$')) {
                open++;
            }
        }
        return -1;
    }
}
