/** The façade: audits a Compose project in git against a live Docker engine. Start at {@code Auditor}. */
@NullMarked
package com.oraclelumira.auditor;

import org.jspecify.annotations.NullMarked;
