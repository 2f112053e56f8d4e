package com.oraclelumira.auditor.web.alert.channel;

import java.io.IOException;

/** Carries requests to receivers. Follows no redirect. Safe for use by several threads. */
@FunctionalInterface
public interface Http {

    /**
     * Sends a request and waits for its answer.
     *
     * @throws IOException where nobody answered in time, or the address is one that may not be asked; the message names the
     *     host alone
     */
    Reply send(Call call) throws IOException, InterruptedException;
}
