package com.oraclelumira.auditor.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The projects that are measured. */
public enum SampleProject {
    /** The reference stack: 4 services, 103 lines. */
    LUMIRA {
        @Override
        Map<String, String> files() {
            // benchmarks run in the module's folder
            return Map.of(MAIN, text(Path.of("../src-docs/lumira/infrastructure/docker-compose.yml")));
        }
    },
    /** One file of 100 services, each with about 30 lines in short and long forms. */
    SERVICES_100 {
        @Override
        Map<String, String> files() {
            return Map.of(MAIN, services(0, 100) + "networks: {front: {}, back: {internal: true}}\nvolumes: {data: {}}\n");
        }
    },
    /** 20 files of two services each, included as a tree: file n includes 2n + 1 and 2n + 2. */
    INCLUDES_20 {
        @Override
        Map<String, String> files() {
            return IntStream.range(0, FILES)
                    .boxed()
                    .collect(Collectors.toMap(this::name, this::file, (a, b) -> a, TreeMap::new));
        }

        private String file(int number) {
            String includes = IntStream.rangeClosed(2 * number + 1, 2 * number + 2)
                    .filter(child -> child < FILES)
                    .mapToObj(child -> "  - " + name(child) + "\n")
                    .collect(Collectors.joining());
            return (includes.isEmpty() ? "" : "include:\n" + includes)
                    + services(2 * number, 2 * number + 2)
                    + "networks: {front: {}, back: {internal: true}}\nvolumes: {data: {}}\n";
        }

        private String name(int number) {
            return number == 0 ? MAIN : "part" + number + ".yaml";
        }
    };

    /** The file to load. */
    static final String MAIN = "compose.yaml";

    private static final int FILES = 20;

    /** Text by the file's name. */
    abstract Map<String, String> files();

    void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static String services(int from, int to) {
        return "services:\n"
                + IntStream.range(from, to).mapToObj(SampleProject::service).collect(Collectors.joining());
    }

    private static String service(int number) {
        return """
              service%1$d:
                image: registry.example.org/team/service%1$d:${TAG:-1.%1$d}
                container_name: service%1$d
                restart: unless-stopped
                command: ["serve", "--port", "8080"]
                environment:
                  NAME: service%1$d
                  LEVEL: ${LEVEL:-info}
                  DATABASE_URL: mysql://service%1$d@database/main
                ports:
                  - "127.0.0.1:%2$d:8080"
                volumes:
                  - data:/var/lib/service
                  - ./conf/service%1$d:/etc/service:ro
                networks: [front, back]
                labels:
                  - "traefik.enable=true"
                  - "traefik.http.routers.service%1$d.rule=Host(`service%1$d.example.org`)"
                healthcheck:
                  test: ["CMD", "wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/healthz"]
                  interval: 10s
                  timeout: 3s
                  retries: 3
                deploy:
                  resources:
                    limits:
                      cpus: "0.50"
                      memory: 128M
                cap_drop: [ALL]
                read_only: true
            """
                .formatted(number, 20_000 + number);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
