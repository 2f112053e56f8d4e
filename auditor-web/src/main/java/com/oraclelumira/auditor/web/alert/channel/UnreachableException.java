package com.oraclelumira.auditor.web.alert.channel;

import java.io.IOException;

/** Nothing has gone out: no connection, no such host, an address that may not be asked. Its message names the host alone. */
public class UnreachableException extends IOException {

    private static final long serialVersionUID = 1L;

    public UnreachableException(String message, Throwable cause) {
        super(message, cause);
    }

    public UnreachableException(String message) {
        super(message);
    }
}
