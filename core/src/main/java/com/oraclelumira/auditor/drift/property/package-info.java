/** The property tables: every property that is compared, one line or one class each. */
@NullMarked
package com.oraclelumira.auditor.drift.property;

import org.jspecify.annotations.NullMarked;
