package com.oraclelumira.auditor.model;

import java.time.Instant;

/**
 * Who wrote a line last.
 *
 * @param commit the full commit id
 * @param author the author's name
 * @param date when it was authored
 */
public record Blame(String commit, String author, Instant date) {}
