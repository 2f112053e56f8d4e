package com.oraclelumira.auditor.drift;

import com.oraclelumira.auditor.live.LiveContainer;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What Compose may just be doing: while it replaces a container, both exist, one of them under a name with an id in front.
 *
 * @param now the engine's clock at the time of the audit
 * @param longest how long replacing may take
 */
record Transition(Instant now, Duration longest) {

    private static final Pattern TEMPORARY = Pattern.compile("[0-9a-f]{12}_.+");

    /**
     * The engine's clock at the time of the audit: what it was when the state was read, and the time since. An engine read
     * just now tells its own time; an old snapshot was read long ago.
     */
    static Transition of(EngineFacts engine, DriftOptions options) {
        Duration since = Duration.between(engine.live().readAt(), options.auditedAt());
        return new Transition(engine.clock().plus(since.isNegative() ? Duration.ZERO : since), options.transition());
    }

    /** Whether that is the name of a container that is being put in another's place. */
    static boolean isTemporary(String name) {
        return TEMPORARY.matcher(name).matches();
    }

    /** Whether the container was made so short a time ago that Compose may still be at it. */
    boolean isFresh(LiveContainer container) {
        return EngineFacts.instant(container.json().path("Created").asText(""))
                .filter(created -> created.isAfter(now.minus(longest)))
                .isPresent();
    }
}
