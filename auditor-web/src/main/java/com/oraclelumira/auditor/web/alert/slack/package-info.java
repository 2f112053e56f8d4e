/** Slack: its incoming webhooks, and a bot that changes its first message and answers it. */
@NullMarked
package com.oraclelumira.auditor.web.alert.slack;

import org.jspecify.annotations.NullMarked;
