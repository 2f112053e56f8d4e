package com.oraclelumira.auditor.live.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.live.EngineException;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.live.ReadScope;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An HTTPS server on loopback that asks for a client certificate, as an engine with --tlsverify does. */
class TlsEndpointTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    private static KeyStore store;
    private HttpsServer server;

    @BeforeAll
    static void makeKeys(@TempDir Path keys) throws Exception {
        store = keyStore(keys, "server", "dns:localhost,ip:127.0.0.1");
    }

    @BeforeEach
    void start() throws Exception {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        SSLContext context = context(store);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters ssl = context.getDefaultSSLParameters();
                ssl.setNeedClientAuth(true);
                parameters.setSSLParameters(ssl);
            }
        });
        server.createContext("/", exchange -> {
            boolean version = exchange.getRequestURI().getPath().equals("/version");
            byte[] body = (version ? "{\"ApiVersion\":\"1.41\"}" : "[]").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        writePem("ca.pem", "CERTIFICATE", store.getCertificate("server").getEncoded());
        writePem("cert.pem", "CERTIFICATE", store.getCertificate("server").getEncoded());
        writePem("key.pem", "PRIVATE KEY", store.getKey("server", PASSWORD).getEncoded());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void engine_is_read_with_client_certificate_and_own_authority() throws Exception {
        assertThat(read(endpoint("tcp", "127.0.0.1")).apiVersion()).isEqualTo("1.41");
        assertThat(read(endpoint("https", "localhost")).apiVersion()).isEqualTo("1.41");
    }

    @Test
    void key_in_the_older_rsa_form_is_accepted() throws Exception {
        byte[] pkcs8 = Base64.getMimeDecoder()
                .decode(Files.readString(folder.resolve("key.pem")).replaceAll("-----[A-Z ]+-----", ""));
        // version, algorithm identifier and two headers come before the RSA key of 2048 bits
        writePem("key.pem", "RSA PRIVATE KEY", Arrays.copyOfRange(pkcs8, 26, pkcs8.length));

        assertThat(read(endpoint("tcp", "127.0.0.1")).apiVersion()).isEqualTo("1.41");
    }

    @Test
    void server_of_an_unknown_authority_is_refused() throws Exception {
        KeyStore stranger = keyStore(folder, "stranger", "dns:localhost");
        writePem("ca.pem", "CERTIFICATE", stranger.getCertificate("stranger").getEncoded());

        assertThatThrownBy(() -> read(endpoint("tcp", "127.0.0.1")))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("TLS failed");
    }

    @Test
    void plain_connection_to_a_tls_port_is_refused_with_a_reason() {
        assertThatThrownBy(() -> read(
                        Endpoint.parse("tcp://127.0.0.1:" + server.getAddress().getPort(), Optional.empty())))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("DOCKER_TLS_VERIFY");
    }

    @Test
    void key_that_cannot_be_read_is_refused_without_quoting_it() throws Exception {
        Files.writeString(
                folder.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n");

        assertThatThrownBy(() -> endpointRead())
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("key.pem holds a key that is none of")
                .hasMessageNotContaining("c2VjcmV0");
    }

    private void endpointRead() throws Exception {
        read(endpoint("tcp", "127.0.0.1"));
    }

    private Endpoint endpoint(String scheme, String host) throws EngineException {
        return Endpoint.parse(scheme + "://" + host + ":" + server.getAddress().getPort(), Optional.of(folder));
    }

    private static LiveState read(Endpoint endpoint) throws Exception {
        try (DockerEngine engine = DockerEngine.at(endpoint, Clock.systemUTC())) {
            return engine.reader().read(ReadScope.ofWholeHost(Duration.ofSeconds(20)));
        }
    }

    private static KeyStore keyStore(Path folder, String alias, String names) throws Exception {
        Path file = folder.resolve(alias + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        alias,
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=" + alias,
                        "-ext",
                        "SAN=" + names,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(keytool.exitValue()).as(output).isZero();
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    private static SSLContext context(KeyStore store) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setCertificateEntry("client", store.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private void writePem(String name, String kind, byte[] der) throws Exception {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        Files.writeString(
                folder.resolve(name), "-----BEGIN " + kind + "-----\n" + base64 + "\n-----END " + kind + "-----\n");
    }
}
