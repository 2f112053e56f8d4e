/** When audits run; the only place that knows db-scheduler. */
@NullMarked
package com.oraclelumira.auditor.web.schedule;

import org.jspecify.annotations.NullMarked;
