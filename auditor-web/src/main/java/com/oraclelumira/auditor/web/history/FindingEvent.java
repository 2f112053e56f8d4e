package com.oraclelumira.auditor.web.history;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A change in the life of a finding.
 *
 * @param fingerprint whose
 * @param target the target's name
 * @param at when the audit that saw it ended
 * @param audit which audit that was
 * @param change what happened
 * @param facts what the finding was then
 * @param cause what most likely made it happen; absent: nothing is known
 */
public record FindingEvent(
        String fingerprint,
        String target,
        Instant at,
        UUID audit,
        Change change,
        FindingFacts facts,
        Optional<Cause> cause) {}
