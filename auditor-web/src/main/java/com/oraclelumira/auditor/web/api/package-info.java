/** The interface for programs: resources under /api/v1, problems as RFC 9457, health. */
@NullMarked
package com.oraclelumira.auditor.web.api;

import org.jspecify.annotations.NullMarked;
