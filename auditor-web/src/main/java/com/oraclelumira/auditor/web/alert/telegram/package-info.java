/** Telegram, by a bot. */
@NullMarked
package com.oraclelumira.auditor.web.alert.telegram;

import org.jspecify.annotations.NullMarked;
