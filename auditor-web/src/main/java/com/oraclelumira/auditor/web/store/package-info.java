/** What is kept in the database; the only place that knows Jakarta Persistence and Flyway. */
@NullMarked
package com.oraclelumira.auditor.web.store;

import org.jspecify.annotations.NullMarked;
