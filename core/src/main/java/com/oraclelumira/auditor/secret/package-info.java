/** Recognises secret values, and shows keyed fingerprints in their place. */
@NullMarked
package com.oraclelumira.auditor.secret;

import org.jspecify.annotations.NullMarked;
