package com.oraclelumira.auditor.web.alert.channel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes out to guarded addresses alone, with limits of time. A connection goes to the very address that was checked; who is trusted is the
 * server's own setting.
 */
public final class GuardedNetwork implements Network {

    /** How long all of a connection may last, so that no try outlives its lease. */
    static final Duration LIFE = Duration.ofSeconds(40);

    /** A host can have any number of addresses; trying more of them takes longer than a try may. */
    private static final int TRIED = 3;

    private static final Logger LOG = LoggerFactory.getLogger(GuardedNetwork.class);

    private final boolean allowLocal;
    private final Duration answer;
    private final Duration life;
    private final Http http;

    /** @param allowLocal whether addresses of this host and its network alone may be asked */
    public GuardedNetwork(boolean allowLocal) {
        this(allowLocal, GuardedHttp.ANSWER, LIFE);
    }

    GuardedNetwork(boolean allowLocal, Duration answer, Duration life) {
        this.allowLocal = allowLocal;
        this.answer = answer;
        this.life = life;
        this.http = new GuardedHttp(allowLocal, answer);
    }

    @Override
    public Http http() {
        return http;
    }

    @Override
    public Socket connect(String host, int port) throws IOException {
        List<InetAddress> addresses = AddressGuard.addresses(host);
        if (!allowLocal) {
            AddressGuard.check(host, addresses);
        }
        UnreachableException failure = new UnreachableException(host + ": no connection");
        for (InetAddress address : addresses.subList(0, Math.min(TRIED, addresses.size()))) {
            try {
                // by its name too, which is what a certificate has to hold: nobody is asked for the name of the address
                return connected(new InetSocketAddress(InetAddress.getByAddress(host, address.getAddress()), port));
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
        throw failure;
    }

    private Socket connected(SocketAddress address) throws IOException {
        Socket socket = new LimitedSocket();
        try {
            socket.connect(address, (int) GuardedHttp.CONNECT.toMillis());
            socket.setSoTimeout((int) answer.toMillis());
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public SSLSocketFactory tls() {
        try {
            return SSLContext.getDefault().getSocketFactory();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each JVM has TLS", e);
        }
    }

    /** Closes itself at the end of its life, which ends each wait for it. */
    private final class LimitedSocket extends Socket {

        private final CompletableFuture<Void> end = CompletableFuture.runAsync(
                this::expire, CompletableFuture.delayedExecutor(life.toMillis(), TimeUnit.MILLISECONDS));

        private void expire() {
            try {
                close();
            } catch (IOException e) {
                LOG.debug("a connection did not close", e);
            }
        }

        @Override
        public synchronized void close() throws IOException {
            end.cancel(false);
            super.close();
        }
    }
}
