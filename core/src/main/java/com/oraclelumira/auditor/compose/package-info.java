/** The Compose loader: files, variables and profiles in, a {@link com.oraclelumira.auditor.compose.Project} out. */
@NullMarked
package com.oraclelumira.auditor.compose;

import org.jspecify.annotations.NullMarked;
