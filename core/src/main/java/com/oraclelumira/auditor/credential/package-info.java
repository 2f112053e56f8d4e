/** User names and passwords for the hosts that files are read from, each for its own host. */
@NullMarked
package com.oraclelumira.auditor.credential;

import org.jspecify.annotations.NullMarked;
