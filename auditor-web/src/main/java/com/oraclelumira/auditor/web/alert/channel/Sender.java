package com.oraclelumira.auditor.web.alert.channel;

import java.io.IOException;

/** Takes messages to one receiver. Safe for use by several threads. */
@FunctionalInterface
public interface Sender {

    /**
     * Sends it now.
     *
     * @return how it went; of a message that was taken it is never said to be tried again
     * @throws IOException where nobody answered, or not in time; the message says where, and holds no secret
     */
    Outcome send(Parcel parcel) throws IOException, InterruptedException;
}
