/** Any program, by a signed webhook. */
@NullMarked
package com.oraclelumira.auditor.web.alert.webhook;

import org.jspecify.annotations.NullMarked;
