/** Discord, by a webhook of a channel. */
@NullMarked
package com.oraclelumira.auditor.web.alert.discord;

import org.jspecify.annotations.NullMarked;
