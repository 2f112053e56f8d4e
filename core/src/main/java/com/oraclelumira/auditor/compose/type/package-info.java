/** The parts of a Compose model as typed records, one for each mapping of the Compose Specification. */
@NullMarked
package com.oraclelumira.auditor.compose.type;

import org.jspecify.annotations.NullMarked;
