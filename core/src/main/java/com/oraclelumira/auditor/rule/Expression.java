package com.oraclelumira.auditor.rule;

import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import java.util.Map;
import java.util.Set;

/**
 * A CEL expression, checked. Safe for use by several threads.
 *
 * @param text as its rule states it
 * @param fields the subject's own fields that it reads; all of them where it reads the subject as a whole
 */
record Expression(String text, Set<String> fields, LazyProgram program) {

    /** How a reason begins where the expression failed, rather than something it needs was missing. */
    static final String FAILED = "cannot be evaluated: ";

    /** Arguments of a call that failed can be long. In characters. */
    private static final int LONGEST_REASON = 300;

    /** What evaluating an expression comes to. */
    sealed interface Value permits Known, Unknown {}

    /** A value. */
    record Known(Object value) implements Value {}

    /** No value: something needed is not known, or the expression failed. */
    record Unknown(String reason) implements Value {}

    Value evaluate(Map<String, Object> variables) {
        try {
            return new Known(program.get().eval(variables));
        } catch (CelEvaluationException e) {
            return new Unknown(reason(e));
        }
    }

    /** Whether a condition holds; anything but a truth value is unknown. */
    Value evaluateCondition(Map<String, Object> variables) {
        Value value = evaluate(variables);
        return value instanceof Known known && !(known.value() instanceof Boolean)
                ? new Unknown("the condition came to no truth value")
                : value;
    }

    private static String reason(CelEvaluationException e) {
        String message = e.getCause() instanceof IllegalArgumentException cause
                ? String.valueOf(cause.getMessage())
                : String.valueOf(e.getMessage());
        int colon = message.indexOf(": ");
        String detail = colon < 0 ? message : message.substring(colon + 2);
        return e.getErrorCode() == CelErrorCode.ATTRIBUTE_NOT_FOUND
                ? "not known: " + detail.replaceFirst("^key '([^']*)' is not present in map\\.?$", "$1")
                : FAILED + detail.substring(0, Math.min(LONGEST_REASON, detail.length()));
    }
}
