package com.oraclelumira.auditor.compose.type;

import java.util.Map;
import java.util.Optional;

/**
 * What a project declares beside its services: an entry of the top level's {@code networks}, {@code volumes}, {@code
 * secrets} or {@code configs}.
 */
public interface Resource extends ModelPart {

    /** Its name on the engine; absent where normalization was left out. */
    default Optional<String> name() {
        return text("name");
    }

    /** Whether somebody else made it: the project only uses it. */
    default boolean external() {
        return flag("external");
    }

    /** Its labels. */
    default Map<String, String> labels() {
        return labels("labels");
    }
}
