/** The command line {@code lumira-audit}. Exit codes: 0 nothing to act on, 1 findings, 2 wrong input or incomplete. */
@NullMarked
package com.oraclelumira.auditor.cli;

import org.jspecify.annotations.NullMarked;
