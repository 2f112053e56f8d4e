/** Rocket.Chat, by an incoming integration. */
@NullMarked
package com.oraclelumira.auditor.web.alert.rocketchat;

import org.jspecify.annotations.NullMarked;
