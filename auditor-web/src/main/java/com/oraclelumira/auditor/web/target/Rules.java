package com.oraclelumira.auditor.web.target;

import static java.util.Objects.requireNonNull;

import com.oraclelumira.auditor.rule.RuleSettings;
import java.nio.file.Path;
import java.util.List;

/**
 * What a target is judged by, beside the bundled rules.
 *
 * @param packs folders with further rule packs
 * @param settings what is changed of all these rules
 */
public record Rules(List<Path> packs, RuleSettings settings) {

    /** The bundled rules as they are. */
    public static final Rules BUNDLED = new Rules(List.of(), RuleSettings.NONE);

    public Rules {
        packs = List.copyOf(packs);
        requireNonNull(settings, "settings are null");
    }
}
