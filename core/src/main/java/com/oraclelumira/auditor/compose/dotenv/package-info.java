/** The syntax of {@code .env} files and of env_files: lines in, variables with their line and their open parts out. */
@NullMarked
package com.oraclelumira.auditor.compose.dotenv;

import org.jspecify.annotations.NullMarked;
