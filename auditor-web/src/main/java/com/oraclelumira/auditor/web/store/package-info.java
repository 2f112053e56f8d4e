/** What is kept in the database; the only place that knows SQL and Flyway. */
@NullMarked
package com.oraclelumira.auditor.web.store;

import org.jspecify.annotations.NullMarked;
