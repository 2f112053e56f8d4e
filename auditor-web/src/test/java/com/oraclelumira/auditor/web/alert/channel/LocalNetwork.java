package com.oraclelumira.auditor.web.alert.channel;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;

/** A network to servers of the test: it may go to this host, loses its patience soon, and trusts whom the test trusts. */
public record LocalNetwork(Network network, SSLSocketFactory tls) implements Network {

    /** What is short for a test and long for a computer. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    public LocalNetwork(SSLSocketFactory tls) {
        this(new GuardedNetwork(true, PATIENCE, PATIENCE.multipliedBy(20)), tls);
    }

    @Override
    public Http http() {
        return network.http();
    }

    @Override
    public Socket connect(String host, int port) throws IOException {
        return network.connect(host, port);
    }
}
