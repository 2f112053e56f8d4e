package com.oraclelumira.auditor.compose.interpolation;

import java.util.Arrays;
import java.util.Optional;

/** What stands between a variable's name and its operand. Longer signs come first, so the first match is the right one. */
enum Operator {
    DEFAULT_IF_EMPTY(":-", Kind.DEFAULT),
    REQUIRED_NOT_EMPTY(":?", Kind.REQUIRED),
    ALTERNATIVE_IF_NOT_EMPTY(":+", Kind.ALTERNATIVE),
    DEFAULT("-", Kind.DEFAULT),
    REQUIRED("?", Kind.REQUIRED),
    ALTERNATIVE("+", Kind.ALTERNATIVE);

    /** What the operand is for. */
    enum Kind {
        DEFAULT,
        REQUIRED,
        ALTERNATIVE
    }

    private final String sign;
    private final Kind kind;

    Operator(String sign, Kind kind) {
        this.sign = sign;
        this.kind = kind;
    }

    /** The operator at that place of a text. */
    static Optional<Operator> startingAt(String text, int place) {
        return Arrays.stream(values())
                .filter(operator -> text.startsWith(operator.sign, place))
                .findFirst();
    }

    Kind kind() {
        return kind;
    }

    /** How many characters it takes. */
    int length() {
        return sign.length();
    }

    /** Whether that value counts as one. */
    boolean accepts(VariableValue value) {
        return !sign.startsWith(":") || !value.text().isEmpty();
    }
}
