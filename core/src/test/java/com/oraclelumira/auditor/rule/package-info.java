/** Tests of rules. */
@NullMarked
package com.oraclelumira.auditor.rule;

import org.jspecify.annotations.NullMarked;
