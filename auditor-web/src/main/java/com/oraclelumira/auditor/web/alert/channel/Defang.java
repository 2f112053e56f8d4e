package com.oraclelumira.auditor.web.alert.channel;

import java.util.regex.Pattern;

/**
 * Takes from plain text what chat programs make something of by themselves, without any markup: mentions, tags, addresses, further
 * lines, the direction of writing. What a person reads stays the same.
 */
public final class Defang {

    /** Has no width, and ends what a program takes for a name or an address. */
    static final String BREAK = "\u200B";

    private static final Pattern LINES = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    /** Marks that turn the direction of what follows, and halves of characters. */
    private static final Pattern HARMFUL =
            Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\p{Cs}]");

    /** A mention or tag, the start of an address, the dots of a host name, in any script. */
    private static final Pattern ACTIVE =
            Pattern.compile("[@#]|(?<=\\p{Alpha}):(?=/)|(?<=[\\p{L}\\p{N}-])\\.(?=\\p{L})|(?<=(?i:mailto|xmpp|tel)):");

    private Defang() {}

    /** One line that mentions and links nothing. */
    public static String of(String plain) {
        return ACTIVE.matcher(line(plain)).replaceAll("$0" + BREAK);
    }

    /** One line without control characters; for receivers that are programs. */
    public static String line(String plain) {
        return HARMFUL.matcher(LINES.matcher(plain).replaceAll(" ")).replaceAll("");
    }
}
