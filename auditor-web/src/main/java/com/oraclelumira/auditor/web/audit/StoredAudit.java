package com.oraclelumira.auditor.web.audit;

import java.time.Instant;

/**
 * An audit as the store remembers it.
 *
 * @param finishedAt when the report was there
 * @param verdict the verdict's name in JSON
 * @param json the whole report
 */
public record StoredAudit(Instant finishedAt, String verdict, String json) {}
