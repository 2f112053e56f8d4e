/** Alertmanager of Prometheus, by its API v2. */
@NullMarked
package com.oraclelumira.auditor.web.alert.alertmanager;

import org.jspecify.annotations.NullMarked;
