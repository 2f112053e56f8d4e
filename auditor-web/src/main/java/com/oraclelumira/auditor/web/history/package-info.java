/** The lives of findings across audits: since when, how often, by what, until when. */
@NullMarked
package com.oraclelumira.auditor.web.history;

import org.jspecify.annotations.NullMarked;
