/** Compose's JSON schema, with every complaint at its place in the file and in the user's own keys. */
@NullMarked
package com.oraclelumira.auditor.compose.schema;

import org.jspecify.annotations.NullMarked;
