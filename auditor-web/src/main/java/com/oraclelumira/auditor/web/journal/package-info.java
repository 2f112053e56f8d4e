/** The action log: who did what, when, from where. Knows no other package but the mark of a part. */
@NullMarked
package com.oraclelumira.auditor.web.journal;

import org.jspecify.annotations.NullMarked;
