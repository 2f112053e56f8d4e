package com.oraclelumira.auditor.compose.interpolation;

import java.util.Optional;

/**
 * A variable as a text refers to it.
 *
 * @param name the variable
 * @param operator what is done with its value; absent for the value as it is
 * @param operand where the text behind the operator starts, which is not yet interpolated; its end without an operator
 * @param operandEnd where that text ends
 * @param end where the text goes on behind the reference
 */
record Reference(String name, Optional<Operator> operator, int operand, int operandEnd, int end) {

    private static final int LONGEST_SHOWN = 80;

    private static final String ACCEPTED =
            "; accepted are ${NAME} with one of :- - :? ? :+ + and a text, and $$ for a plain $";

    /**
     * The reference that starts with the {@code $} at that place; empty where that {@code $} is just a character.
     *
     * @param limit where the text ends that the reference is part of
     */
    static Optional<Reference> at(String text, int dollar, int limit, Braces braces) throws InvalidTemplateException {
        int next = dollar + 1;
        if (next < limit && text.charAt(next) == '{') {
            return Optional.of(braced(text, dollar, limit, braces));
        }
        int end = endOfName(text, next, limit);
        return end == next
                ? Optional.empty()
                : Optional.of(new Reference(text.substring(next, end), Optional.empty(), end, end, end));
    }

    private static Reference braced(String text, int dollar, int limit, Braces braces) throws InvalidTemplateException {
        int start = dollar + 2;
        int close = braces.close(start - 1, limit);
        if (close < 0) {
            throw new InvalidTemplateException(quoted(text, dollar, limit) + " has no closing brace" + ACCEPTED);
        }
        int end = endOfName(text, start, limit);
        if (end == start) {
            throw new InvalidTemplateException(quoted(text, dollar, limit) + " does not name a variable" + ACCEPTED);
        }
        String name = text.substring(start, end);
        if (end == close) {
            return new Reference(name, Optional.empty(), close, close, close + 1);
        }
        Operator operator = Operator.startingAt(text, end)
                .orElseThrow(() -> new InvalidTemplateException(
                        quoted(text, dollar, limit) + " has no known operator" + ACCEPTED));
        return new Reference(name, Optional.of(operator), end + operator.length(), close, close + 1);
    }

    private static int endOfName(String text, int start, int limit) {
        int end = start;
        while (end < limit && isNamePart(text.charAt(end), end > start)) {
            end++;
        }
        return end;
    }

    private static boolean isNamePart(char c, boolean inside) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (inside && c >= '0' && c <= '9');
    }

    /** The reference up to two characters behind its name: an operand may be a secret and is not shown. */
    private static String quoted(String text, int dollar, int limit) {
        int end = Math.max(endOfName(text, dollar + 2, limit), dollar + 3) + 2;
        int shown = Math.min(end, dollar + LONGEST_SHOWN);
        return shown < limit
                ? "\"" + text.substring(dollar, shown) + "…\""
                : "\"" + text.substring(dollar, limit) + "\"";
    }
}
