package com.oraclelumira.auditor.compose.interpolation;

import com.oraclelumira.auditor.model.PartialText;
import com.oraclelumira.auditor.yaml.Origin.VariableUse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One interpolation: gathers what is used and what is missing while the text is replaced. */
final class Expander {

    /** Deeper than any written file, and far from the end of the stack. */
    static final int MAX_DEPTH = 100;

    private final String template;
    private final Braces braces;
    private final VariableLookup variables;
    private final List<VariableUse> uses = new ArrayList<>();
    private final Set<String> unset = new LinkedHashSet<>();
    private final List<MissingVariable> missing = new ArrayList<>();

    Expander(String template, VariableLookup variables) {
        this.template = template;
        this.braces = new Braces(template);
        this.variables = variables;
    }

    Expansion expand() throws InvalidTemplateException {
        if (template.length() > Replaced.MAX_LENGTH) {
            throw Replaced.tooLong();
        }
        Replaced replaced = expand(0, template.length(), 0);
        return new Expansion(replaced.text(), uses, replaced.partial(), List.copyOf(unset), missing);
    }

    private Replaced expand(int start, int end, int depth) throws InvalidTemplateException {
        if (depth > MAX_DEPTH) {
            throw new InvalidTemplateException("variables nest more than " + MAX_DEPTH + " deep");
        }
        Replaced out = new Replaced();
        int from = start;
        for (int dollar = dollar(from, end); dollar >= 0; dollar = dollar(from, end)) {
            out.add(template.substring(from, dollar));
            Optional<Reference> reference = Reference.at(template, dollar, end, braces);
            if (reference.isPresent()) {
                replace(reference.get(), out, depth);
                from = reference.get().end();
            } else {
                out.add("$");
                boolean doubled = dollar + 1 < end && template.charAt(dollar + 1) == '$';
                from = doubled ? dollar + 2 : dollar + 1;
            }
        }
        out.add(template.substring(from, end));
        return out;
    }

    private int dollar(int from, int end) {
        int dollar = template.indexOf('$', from);
        return dollar < end ? dollar : -1;
    }

    private Replaced operand(Reference reference, int depth) throws InvalidTemplateException {
        return expand(reference.operand(), reference.operandEnd(), depth + 1);
    }

    private void replace(Reference reference, Replaced out, int depth) throws InvalidTemplateException {
        Optional<VariableValue> value = variables.find(reference.name());
        if (reference.operator().isEmpty()) {
            plain(reference.name(), value, out);
            return;
        }
        Optional<VariableValue> accepted = value.filter(reference.operator().get()::accepts);
        switch (reference.operator().get().kind()) {
            case DEFAULT -> {
                if (accepted.isPresent()) {
                    insert(reference.name(), accepted.get(), out);
                } else {
                    uses.add(new VariableUse(reference.name(), "default"));
                    standIn(value, operand(reference, depth), out);
                }
            }
            case REQUIRED -> {
                if (accepted.isPresent()) {
                    insert(reference.name(), accepted.get(), out);
                } else {
                    String message = operand(reference, depth).text();
                    missing.add(new MissingVariable(reference.name(), message));
                    uses.add(VariableUse.unset(reference.name()));
                    out.addHole(reference.name());
                }
            }
            case ALTERNATIVE -> {
                uses.add(value.map(given -> new VariableUse(reference.name(), given.source()))
                        .orElseGet(() -> VariableUse.unset(reference.name())));
                standIn(value, accepted.isPresent() ? operand(reference, depth) : new Replaced(), out);
            }
        }
    }

    private void plain(String name, Optional<VariableValue> value, Replaced out) throws InvalidTemplateException {
        if (value.isPresent()) {
            insert(name, value.get(), out);
        } else {
            unset.add(name);
            uses.add(VariableUse.unset(name));
            out.addHole(name);
        }
    }

    private void insert(String name, VariableValue value, Replaced out) throws InvalidTemplateException {
        uses.add(new VariableUse(name, value.source()));
        out.add(value);
    }

    /** An operand in place of a value: not to be relied on where the value only looks empty from here. */
    private static void standIn(Optional<VariableValue> value, Replaced operand, Replaced out)
            throws InvalidTemplateException {
        Optional<PartialText> open = value.filter(VariableValue::isPerhapsEmpty).flatMap(VariableValue::partial);
        if (open.isPresent()) {
            out.addOpen(operand.text(), open.get());
        } else {
            out.add(operand);
        }
    }
}
