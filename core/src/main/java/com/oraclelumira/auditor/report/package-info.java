/** Writers of an audit report: text for people, JSON for machines. */
@NullMarked
package com.oraclelumira.auditor.report;

import org.jspecify.annotations.NullMarked;
