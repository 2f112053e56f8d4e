/** What an engine reports, and the port through which it is read. */
@NullMarked
package com.oraclelumira.auditor.live;

import org.jspecify.annotations.NullMarked;
