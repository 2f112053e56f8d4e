/** What is audited: MicroProfile Config in, targets and its mistakes out. */
@NullMarked
package com.oraclelumira.auditor.web.target;

import org.jspecify.annotations.NullMarked;
