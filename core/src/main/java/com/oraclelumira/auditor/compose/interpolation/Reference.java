package com.oraclelumira.auditor.compose.interpolation;

import java.util.Optional;

/**
 * A variable as a text refers to it.
 *
 * @param name the variable
 * @param operator what is done with its value; absent for the value as it is
 * @param operand the text behind the operator, not yet interpolated; empty without an operator
 * @param end where the text goes on behind the reference
 */
record Reference(String name, Optional<Operator> operator, String operand, int end) {

    private static final String ACCEPTED =
            "; accepted are ${NAME} with one of :- - :? ? :+ + and a text, and $$ for a plain $";

    /** The reference that starts with the {@code $} at that place; empty where that {@code $} is just a character. */
    static Optional<Reference> at(String text, int dollar) throws InvalidTemplateException {
        int next = dollar + 1;
        if (next < text.length() && text.charAt(next) == '{') {
            return Optional.of(braced(text, dollar));
        }
        int end = endOfName(text, next);
        return end == next
                ? Optional.empty()
                : Optional.of(new Reference(text.substring(next, end), Optional.empty(), "", end));
    }

    private static Reference braced(String text, int dollar) throws InvalidTemplateException {
        int start = dollar + 2;
        int close = Braces.close(text, start);
        if (close < 0) {
            throw new InvalidTemplateException(quoted(text, dollar) + " has no closing brace" + ACCEPTED);
        }
        int end = endOfName(text, start);
        if (end == start) {
            throw new InvalidTemplateException(quoted(text, dollar) + " does not name a variable" + ACCEPTED);
        }
        String name = text.substring(start, end);
        String rest = text.substring(end, close);
        if (rest.isEmpty()) {
            return new Reference(name, Optional.empty(), "", close + 1);
        }
        Operator operator = Operator.startOf(rest)
                .orElseThrow(
                        () -> new InvalidTemplateException(quoted(text, dollar) + " has no known operator" + ACCEPTED));
        return new Reference(name, Optional.of(operator), operator.operand(rest), close + 1);
    }

    private static int endOfName(String text, int start) {
        int end = start;
        while (end < text.length() && isNamePart(text.charAt(end), end > start)) {
            end++;
        }
        return end;
    }

    private static boolean isNamePart(char c, boolean inside) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (inside && c >= '0' && c <= '9');
    }

    /** The reference up to two characters behind its name: an operand may be a secret and is not shown. */
    private static String quoted(String text, int dollar) {
        int end = Math.max(endOfName(text, dollar + 2), dollar + 3) + 2;
        return end < text.length() ? "\"" + text.substring(dollar, end) + "…\"" : "\"" + text.substring(dollar) + "\"";
    }
}
