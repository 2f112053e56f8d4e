/** The report as HTML: one set of templates for files and for pages; knows nothing of requests. */
@NullMarked
package com.oraclelumira.auditor.report.html;

import org.jspecify.annotations.NullMarked;
