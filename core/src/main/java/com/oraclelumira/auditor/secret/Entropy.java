package com.oraclelumira.auditor.secret;

import com.google.re2j.Pattern;

/**
 * Tells values that look drawn by lot. A weak sign: ids and digests look so, too, which is why those of known shapes are left
 * out and nothing is redacted for it.
 */
public final class Entropy {

    private static final int SHORTEST = 20;
    private static final int LONGEST = 512;
    /** In bits for each character, of texts in hexadecimal and of all others. */
    private static final double HEXADECIMAL = 3.0;

    private static final double OTHERS = 4.2;
    private static final Pattern CHARACTERS = Pattern.compile("[A-Za-z0-9+/=_-]+");
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]+");
    /** UUIDs, fingerprints of OpenPGP keys, commits, digests, numbers, words, paths. */
    private static final Pattern KNOWN = Pattern.compile(
            "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[0-9A-F]{40}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{32}|[0-9]+|[A-Za-z_-]+|/.*|.*/.*/.*");

    private Entropy() {}

    /** Whether the text looks drawn by lot. */
    public static boolean isRandom(String text) {
        boolean fits = text.length() >= SHORTEST && text.length() <= LONGEST && CHARACTERS.matches(text);
        return fits && !KNOWN.matches(text) && bits(text) >= (HEX.matches(text) ? HEXADECIMAL : OTHERS);
    }

    /** Shannon's measure over the characters of the text. */
    private static double bits(String text) {
        int[] counts = new int[128];
        text.chars().forEach(c -> counts[c]++);
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / text.length();
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }
}
