package com.oraclelumira.auditor.live.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The guide to socket proxies, written from the closed set of requests. After a change that is meant, run with
 * {@code -Dsocket-proxy.update} and look at the difference.
 */
class SocketProxyPageTest {

    private static final Path PAGE = Path.of("../src-docs/socket-proxy.md");

    @Test
    void the_page_allows_what_is_asked_and_nothing_else() throws IOException {
        if (System.getProperty("socket-proxy.update") != null) {
            Files.writeString(PAGE, page());
        }
        assertThat(page()).isEqualTo(Files.readString(PAGE));
    }

    private static String page() {
        return """
                # A proxy in front of the engine's socket

                Who may open the engine's socket is root on its host. The auditor only reads, so a proxy can hold it to that: it needs the
                requests below and no other. The page is written from the set of requests that the program can make
                (`SocketProxyPageTest`), and a test records that it makes no other.

                | method | path, with or without `/v1.41` before it | for |
                |---|---|---|
                %s
                ## HAProxy

                In the frontend:

                ```
                %s
                ```

                ## nginx

                ```
                %s
                ```

                ## A proxy that takes one regular expression

                For GET, anchored at both ends, such as `-allowGET` of wollomatic/socket-proxy:

                ```
                %s
                ```

                ## A proxy that allows by section

                Such as Tecnativa's docker-socket-proxy: `CONTAINERS=1 IMAGES=1 NETWORKS=1 VOLUMES=1 INFO=1 VERSION=1 EVENTS=1 POST=0`, and
                `DISTRIBUTION=1` for `--check-upstream`. That is wider than what is needed: it also lets a reader export containers and
                see their logs. Prefer one of the lists above.
                """.formatted(
                        Arrays.stream(EnginePath.values())
                                .map(path -> "| GET | `" + path.template() + "` | " + path.purpose() + " |\n")
                                .collect(Collectors.joining()),
                        String.join("\n", SocketProxyRules.haproxy()),
                        String.join("\n", SocketProxyRules.nginx("unix:/var/run/docker.sock")),
                        SocketProxyRules.regex());
    }
}
