/** Compares what an engine should report for a project with what it reports, property by property. */
@NullMarked
package com.oraclelumira.auditor.drift;

import org.jspecify.annotations.NullMarked;
