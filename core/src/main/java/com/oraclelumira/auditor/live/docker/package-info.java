/** A Docker Engine read over HTTP: the one place that knows its API, and the closed set of what is ever asked of it. */
@NullMarked
package com.oraclelumira.auditor.live.docker;

import org.jspecify.annotations.NullMarked;
