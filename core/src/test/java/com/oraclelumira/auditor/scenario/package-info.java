/** Changes made to a live stack, harmful and harmless, and what an audit must say of each. */
@NullMarked
package com.oraclelumira.auditor.scenario;

import org.jspecify.annotations.NullMarked;
