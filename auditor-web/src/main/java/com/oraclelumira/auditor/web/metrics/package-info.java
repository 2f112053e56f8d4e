/** Figures for a monitoring system: {@code /metrics}; the only place that knows its format. */
@NullMarked
package com.oraclelumira.auditor.web.metrics;

import org.jspecify.annotations.NullMarked;
