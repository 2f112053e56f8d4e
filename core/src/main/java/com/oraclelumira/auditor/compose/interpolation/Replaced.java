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
    static final int MAX_LENGTH = 1_000_000;

    private final StringBuilder text = new StringBuilder();
    /** Kept from the first hole on: most texts have none. */
    private final List<PartialText.Part> parts = new ArrayList<>();

    private int holes;

    String text() {
        return text.toString();
    }

    Optional<PartialText> partial() {
        return holes > 0 ? Optional.of(new PartialText(parts)) : Optional.empty();
    }

    void add(String more) throws InvalidTemplateException {
        admit(more.length());
        text.append(more);
        if (holes > 0 && !more.isEmpty()) {
            parts.add(new Fixed(more));
        }
    }

    void add(VariableValue value) throws InvalidTemplateException {
        if (value.partial().isEmpty()) {
            add(value.text());
        } else {
            add(value.text(), value.partial().get().parts());
        }
    }

    void add(Replaced other) throws InvalidTemplateException {
        if (other.holes == 0) {
            add(other.text());
        } else {
            add(other.text(), other.parts);
        }
    }

    void addHole(String variable) throws InvalidTemplateException {
        add("", List.of(new Hole(variable)));
    }

    /** A text that Compose would put here although what it depends on is open. */
    void addOpen(String more, PartialText open) throws InvalidTemplateException {
        add(more, open.variables().stream().<PartialText.Part>map(Hole::new).toList());
    }

    private void add(String more, List<PartialText.Part> withHoles) throws InvalidTemplateException {
        int moreHoles = (int) withHoles.stream().filter(Hole.class::isInstance).count();
        admit(more.length() + moreHoles);
        if (holes == 0) {
            parts.add(new Fixed(text.toString()));
        }
        holes += moreHoles;
        text.append(more);
        parts.addAll(withHoles);
    }

    /** A hole counts as a character, or texts made of nothing else would grow without end. */
    private void admit(int more) throws InvalidTemplateException {
        if (text.length() + holes + more > MAX_LENGTH) {
            throw tooLong();
        }
    }

    static InvalidTemplateException tooLong() {
        return new InvalidTemplateException("the text grows beyond " + MAX_LENGTH + " characters");
    }
}
