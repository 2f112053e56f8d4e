package com.oraclelumira.auditor.web.alert;

import com.oraclelumira.auditor.web.alert.message.Item;
import java.time.Instant;

/**
 * Something a receiver was told of and that is no longer wrong.
 *
 * @param fingerprint which
 * @param announced what it was told
 * @param how gone, or accepted
 * @param at when that was seen
 */
record Gone(String fingerprint, Announced announced, Item.Status how, Instant at) {}
