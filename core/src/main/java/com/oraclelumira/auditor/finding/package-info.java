/** Findings: what an audit reports, what makes two of them the same, and what is accepted. */
@NullMarked
package com.oraclelumira.auditor.finding;

import org.jspecify.annotations.NullMarked;
