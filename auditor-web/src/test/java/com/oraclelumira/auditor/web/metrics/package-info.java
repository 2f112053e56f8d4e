@NullMarked
package com.oraclelumira.auditor.web.metrics;

import org.jspecify.annotations.NullMarked;
