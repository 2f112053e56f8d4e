package com.oraclelumira.auditor.web.it;

import java.io.IOException;
import java.net.ServerSocket;

/** A port that nothing listens to yet. */
final class FreePort {

    private FreePort() {}

    static int any() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
