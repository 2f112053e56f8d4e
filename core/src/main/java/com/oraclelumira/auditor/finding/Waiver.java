package com.oraclelumira.auditor.finding;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A finding accepted, for a time.
 *
 * @param reason why; never empty
 * @param owner who answers for it
 * @param expires the last day it holds; absent: it never ends
 */
public record Waiver(String reason, String owner, Optional<LocalDate> expires) {}
