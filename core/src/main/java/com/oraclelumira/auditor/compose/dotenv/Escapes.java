package com.oraclelumira.auditor.compose.dotenv;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The backslash sequences of double-quoted values. */
final class Escapes {

    private static final Pattern SEQUENCE = Pattern.compile("\\\\([abfnrtv$\"\\\\]|0[0-7]{1,3})");

    private Escapes() {}

    /**
     * The template that a double-quoted text stands for: known sequences replaced, others kept, {@code \$} turned into
     * the template's own {@code $$}.
     */
    static String expand(String text) {
        return SEQUENCE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(meaning(match.group(1))));
    }

    private static String meaning(String sequence) {
        return switch (sequence.charAt(0)) {
            case 'a' -> "\u0007";
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'v' -> "\u000B";
            case '$' -> "$$";
            case '0' -> String.valueOf((char) Integer.parseInt(sequence, 8));
            default -> sequence;
        };
    }
}
