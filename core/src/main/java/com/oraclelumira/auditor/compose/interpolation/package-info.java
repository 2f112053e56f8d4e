/** Interpolation of Compose texts: {@code $X}, {@code ${X}} and their operators, with what is left open made visible. */
@NullMarked
package com.oraclelumira.auditor.compose.interpolation;

import org.jspecify.annotations.NullMarked;
