/** The phases of loading a Compose project, one class a phase, most of them a table from path pattern to function. */
@NullMarked
package com.oraclelumira.auditor.compose.stage;

import org.jspecify.annotations.NullMarked;
