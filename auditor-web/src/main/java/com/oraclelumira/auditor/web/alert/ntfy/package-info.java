/** ntfy, which shows messages on phones. */
@NullMarked
package com.oraclelumira.auditor.web.alert.ntfy;

import org.jspecify.annotations.NullMarked;
