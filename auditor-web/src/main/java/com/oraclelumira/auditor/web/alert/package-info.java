/**
 * Who is told what of findings, and when: grouping, silences, digests, and an outbox that loses nothing. What a message looks like is in
 * {@code alert.message}, what a channel has to offer in {@code alert.channel}; each channel is a package beside them.
 */
@NullMarked
package com.oraclelumira.auditor.web.alert;

import org.jspecify.annotations.NullMarked;
