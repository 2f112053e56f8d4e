/** Mattermost, by an incoming webhook. */
@NullMarked
package com.oraclelumira.auditor.web.alert.mattermost;

import org.jspecify.annotations.NullMarked;
