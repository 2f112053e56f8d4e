package com.oraclelumira.auditor.live.docker;

import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import com.oraclelumira.auditor.live.EngineException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/** Opens the transport for an endpoint; nothing is connected until the first question. */
final class Transports {

    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(5);

    private Transports() {}

    /** @param patience for every wait on an answer; zero waits for ever */
    static DockerHttpClient open(Endpoint endpoint, int connections, Duration patience) throws EngineException {
        return endpoint.isTls() ? library(endpoint, connections, patience) : plain(endpoint, patience);
    }

    /** Sockets of the JDK: see ADR 4 for what they save. */
    static DockerHttpClient plain(Endpoint endpoint, Duration patience) {
        if (endpoint.isUnixSocket()) {
            return new PlainHttpClient(UnixDomainSocketAddress.of(endpoint.socket()), "docker", patience);
        }
        String host = endpoint.uri().getHost();
        return new PlainHttpClient(
                new InetSocketAddress(host, endpoint.port()), host + ":" + endpoint.port(), patience);
    }

    /** Docker-java's own client, which also speaks TLS. */
    static DockerHttpClient library(Endpoint endpoint, int connections, Duration patience) throws EngineException {
        var builder = new ZerodepDockerHttpClient.Builder()
                .dockerHost(libraryUri(endpoint))
                .maxConnections(connections)
                .connectionTimeout(CONNECT_PATIENCE)
                .responseTimeout(patience);
        if (endpoint.isTls()) {
            SSLContext tls = TlsMaterial.context(endpoint.tlsFolder());
            builder.sslConfig(() -> tls);
        }
        return builder.build();
    }

    /** The library knows the schemes unix and tcp; whether it speaks TLS depends on the context alone. */
    private static URI libraryUri(Endpoint endpoint) {
        return endpoint.isUnixSocket()
                ? endpoint.uri()
                : URI.create("tcp://" + endpoint.uri().getHost() + ":" + endpoint.port());
    }
}
