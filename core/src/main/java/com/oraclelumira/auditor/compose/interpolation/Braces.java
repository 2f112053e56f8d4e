package com.oraclelumira.auditor.compose.interpolation;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Where the braces of a text close. Plain braces count where they balance, as in a JSON default; where they do not, only a
 * brace behind a dollar sign opens, as Compose has it. A reference ends in the line it starts in. Each way of counting is one pass over the text, made at need:
 * looking for the end of each reference anew would take hours for a text of open braces.
 */
final class Braces {

    private final String text;
    private int[] balanced = {};
    private int[] behindDollar = {};

    Braces(String text) {
        this.text = text;
    }

    /** The place of the brace that closes the one at that place, before that end; else -1. */
    int close(int brace, int end) {
        if (balanced.length == 0) {
            balanced = closers(true);
        }
        if (isWithin(balanced[brace], end)) {
            return balanced[brace];
        }
        if (behindDollar.length == 0) {
            behindDollar = closers(false);
        }
        return isWithin(behindDollar[brace], end) ? behindDollar[brace] : -1;
    }

    private static boolean isWithin(int place, int end) {
        return place >= 0 && place < end;
    }

    private int[] closers(boolean plainToo) {
        int[] closers = new int[text.length()];
        Arrays.fill(closers, -1);
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                open.clear();
            } else if (c == '}' && !open.isEmpty()) {
                closers[open.pop()] = i;
            } else if (c == '{' && (plainToo || (i > 0 && text.charAt(i - 1) == '$'))) {
                open.push(i);
            }
        }
        return closers;
    }
}
