package com.oraclelumira.auditor.web.alert.channel;

import com.oraclelumira.auditor.web.alert.message.Message;
import java.util.Optional;

/**
 * A message on its way.
 *
 * @param id the same for each try of one message, so that a receiver can tell a second try; letters, digits and hyphens
 * @param message what is told
 * @param first what the receiver calls the first message of the same group; absent: this is the first, or the receiver
 *     names none
 */
public record Parcel(String id, Message message, Optional<String> first) {}
