package com.oraclelumira.auditor.compose.interpolation;

import com.oraclelumira.auditor.model.PartialText;
import com.oraclelumira.auditor.model.PartialText.Fixed;
import com.oraclelumira.auditor.model.PartialText.Hole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text under construction, and the same text with its holes. Bounded, so that no file can blow it up. */
final class Replaced {

    /** A million characters: no setting is longer, and a file of repeated references stays harmless. */
    private static final int MAX_LENGTH = 1_000_000;

    private final StringBuilder text = new StringBuilder();
    private final List<PartialText.Part> parts = new ArrayList<>();

    String text() {
        return text.toString();
    }

    Optional<PartialText> partial() {
        return parts.stream().anyMatch(Hole.class::isInstance) ? Optional.of(new PartialText(parts)) : Optional.empty();
    }

    void add(String more) throws InvalidTemplateException {
        append(more);
        parts.add(new Fixed(more));
    }

    void add(VariableValue value) throws InvalidTemplateException {
        append(value.text());
        parts.addAll(value.partial().map(PartialText::parts).orElseGet(() -> List.of(new Fixed(value.text()))));
    }

    void add(Replaced other) throws InvalidTemplateException {
        append(other.text());
        parts.addAll(other.parts);
    }

    void addHole(String variable) {
        parts.add(new Hole(variable));
    }

    /** A text that Compose would put here although what it depends on is open. */
    void addOpen(String more, PartialText open) throws InvalidTemplateException {
        append(more);
        open.variables().forEach(this::addHole);
    }

    private void append(String more) throws InvalidTemplateException {
        if (text.length() + more.length() > MAX_LENGTH) {
            throw new InvalidTemplateException("the text grows beyond " + MAX_LENGTH + " characters");
        }
        text.append(more);
    }
}
