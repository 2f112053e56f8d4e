package com.oraclelumira.auditor.web.audit;

import com.oraclelumira.auditor.web.target.Target;
import java.util.Optional;

/**
 * How a target stands.
 *
 * @param target which
 * @param latest its latest audit; absent: none has come to an end yet
 * @param running whether one is under way
 */
public record TargetStatus(Target target, Optional<FinishedAudit> latest, boolean running) {}
