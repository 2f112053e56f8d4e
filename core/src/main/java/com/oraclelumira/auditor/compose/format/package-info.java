/** The small notations inside Compose values: ports, mounts, durations, sizes, modes, words. */
@NullMarked
package com.oraclelumira.auditor.compose.format;

import org.jspecify.annotations.NullMarked;
