package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.report.html.FindingView;

/**
 * A finding as a target's page lists it.
 *
 * @param finding what it is
 * @param life since when, and why
 */
public record FoundView(FindingView finding, LifeView life) {}
