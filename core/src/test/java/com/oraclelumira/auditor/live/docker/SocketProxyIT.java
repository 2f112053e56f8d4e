package com.oraclelumira.auditor.live.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.oraclelumira.auditor.lab.Ports;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.live.ReadScope;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real nginx with the rules of the guide in front of an engine. */
class SocketProxyIT {

    private static final Path NGINX = Path.of("/usr/sbin/nginx");

    @TempDir
    Path folder;

    @Test
    void engine_is_read_through_the_proxy_and_everything_else_is_forbidden() throws Exception {
        assumeTrue(Files.isExecutable(NGINX), "no nginx is installed here");
        int port = Ports.free();
        try (FakeEngine engine = RecordedEngine.of(recording(), "1.45")) {
            Process proxy = start(port, engine.endpoint());
            try {
                Ports.await(proxy, port, folder.resolve("log"));

                assertThat(read(port).containers()).hasSize(68);
                assertThat(read(port).problems()).isEmpty();
                for (String path : List.of("/v1.45/containers/x/logs", "/containers/x/export", "/secrets", "/x")) {
                    assertThat(status("GET", port, path)).as(path).isEqualTo(403);
                }
                assertThat(status("POST", port, "/v1.45/containers/json")).isEqualTo(403);
                assertThat(status("DELETE", port, "/v1.45/networks/x")).isEqualTo(403);
            } finally {
                proxy.destroy();
                proxy.onExit().orTimeout(10, TimeUnit.SECONDS).join();
            }
        }
    }

    private Process start(int port, Endpoint engine) throws Exception {
        String upstream = engine.uri().getHost() + ":" + engine.port();
        Path config = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off; master_process off; pid %1$s/pid; error_log stderr;
                events {}
                http {
                access_log off; client_body_temp_path %1$s/a; proxy_temp_path %1$s/b;
                fastcgi_temp_path %1$s/c; uwsgi_temp_path %1$s/d; scgi_temp_path %1$s/e;
                server { listen 127.0.0.1:%2$d;
                %3$s
                } }
                """.formatted(
                        folder, port, String.join("\n", SocketProxyRules.nginx(upstream))));
        return new ProcessBuilder(NGINX.toString(), "-p", folder.toString(), "-c", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private static LiveState read(int port) throws Exception {
        try (DockerEngine engine =
                DockerEngine.at(Endpoint.parse("tcp://127.0.0.1:" + port, Optional.empty()), Clock.systemUTC())) {
            return engine.reader().read(ReadScope.ofWholeHost(Duration.ofSeconds(60)));
        }
    }

    private static int status(String method, int port, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static Path recording() throws Exception {
        return Path.of(SocketProxyIT.class.getResource("/drift/rich-26.1").toURI());
    }
}
