/** Google Chat, by a webhook of a space. */
@NullMarked
package com.oraclelumira.auditor.web.alert.googlechat;

import org.jspecify.annotations.NullMarked;
