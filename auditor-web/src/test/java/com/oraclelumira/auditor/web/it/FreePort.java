package com.oraclelumira.auditor.web.it;

import java.io.IOException;
import java.net.ServerSocket;

/** A port that nothing listens to yet. */
public final class FreePort {

    private FreePort() {}

    /** Its number; somebody else may take it before it is used. */
    public static int any() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
