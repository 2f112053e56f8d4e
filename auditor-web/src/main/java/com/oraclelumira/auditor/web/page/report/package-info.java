/** A report as a page shows it; knows nothing of requests, so a file can show it the same way. */
@NullMarked
package com.oraclelumira.auditor.web.page.report;

import org.jspecify.annotations.NullMarked;
