package com.oraclelumira.auditor.compose.interpolation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A variable that a text asks for.
 *
 * @param required whether the text is refused without it
 * @param defaultText what stands in its place where it is not set, as written
 * @param alternative what stands in its place where it is set, as written
 */
public record TemplateVariable(
        String name, boolean required, Optional<String> defaultText, Optional<String> alternative) {

    public TemplateVariable {
        requireNonNull(name, "name is null");
        requireNonNull(defaultText, "defaultText is null");
        requireNonNull(alternative, "alternative is null");
    }

    /**
     * The variables of that text in order of appearance, those inside defaults and alternatives too; none if it is no
     * template.
     */
    public static List<TemplateVariable> of(String text) {
        List<TemplateVariable> found = new ArrayList<>();
        try {
            collect(text, 0, found);
        } catch (InvalidTemplateException plainText) {
            return List.of();
        }
        return found;
    }

    private static void collect(String text, int depth, List<TemplateVariable> found) throws InvalidTemplateException {
        Braces braces = new Braces(text);
        int at = depth < Expander.MAX_DEPTH ? text.indexOf('$') : -1;
        while (at >= 0) {
            boolean doubled = text.startsWith("$$", at);
            int next = doubled ? at + 2 : at + 1;
            Optional<Reference> reference = doubled ? Optional.empty() : Reference.at(text, at, text.length(), braces);
            if (reference.isPresent()) {
                String operand = text.substring(
                        reference.get().operand(), reference.get().operandEnd());
                found.add(of(reference.get(), operand));
                collect(operand, depth + 1, found);
                next = reference.get().end();
            }
            at = text.indexOf('$', next);
        }
    }

    private static TemplateVariable of(Reference reference, String operand) {
        Optional<Operator.Kind> kind = reference.operator().map(Operator::kind);
        return new TemplateVariable(
                reference.name(),
                kind.equals(Optional.of(Operator.Kind.REQUIRED)),
                kind.filter(Operator.Kind.DEFAULT::equals).map(usual -> operand),
                kind.filter(Operator.Kind.ALTERNATIVE::equals).map(usual -> operand));
    }

    /** What both say about one variable: needed where either needs it, the first text for each case. */
    public TemplateVariable and(TemplateVariable other) {
        return new TemplateVariable(
                name,
                required || other.required,
                defaultText.or(other::defaultText),
                alternative.or(other::alternative));
    }
}
