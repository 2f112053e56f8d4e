package com.oraclelumira.auditor.web.alert.channel;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/** The ways out to one receiver; each keeps to the addresses that may be asked. Safe for use by several threads. */
public interface Network {

    /** Requests by HTTP. */
    Http http();

    /**
     * A connection for another protocol, which closes by itself where it is open for too long.
     *
     * @param port 1 to 65535
     * @throws IOException where there is none; the message names the host alone
     */
    Socket connect(String host, int port) throws IOException;

    /** Encrypts such connections. Whoever uses it has to want the other side's name checked. */
    SSLSocketFactory tls();
}
