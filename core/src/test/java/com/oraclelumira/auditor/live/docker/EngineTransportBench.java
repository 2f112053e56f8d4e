package com.oraclelumira.auditor.live.docker;

import com.github.dockerjava.transport.DockerHttpClient;
import com.oraclelumira.auditor.live.EngineException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures what a transport costs: every container of an engine inspected over six connections, warm and in a cold JVM.
 * Rounds of the candidates are interleaved, so that a busy machine is unfair to none.
 *
 * <p>Run by profile {@code bench}; needs an engine in {@code DOCKER_HOST} and containers on it (any, several hundred).
 */
final class EngineTransportBench {

    private static final int CONNECTIONS = 6;
    private static final int WARM_UP = 15;
    private static final int WARM_ROUNDS = 25;
    private static final int COLD_ROUNDS = 9;

    /** What is compared. */
    enum Candidate {
        /** Sockets of the JDK, bytes thrown away: the floor. */
        BYTES,
        /** Sockets of the JDK, answers parsed. */
        PLAIN,
        /** Docker-java's zerodep client, answers parsed. */
        LIBRARY
    }

    private final Endpoint endpoint;
    private final PrintStream out;

    private EngineTransportBench(Endpoint endpoint, PrintStream out) {
        this.endpoint = endpoint;
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var bench = new EngineTransportBench(EndpointResolver.ofProcess().resolve(Optional.empty()), out);
        if (args.length == 1) {
            bench.once(Candidate.valueOf(args[0]));
        } else {
            bench.run();
        }
    }

    private void run() throws Exception {
        List<String> ids = ids();
        out.printf("%d containers, %d connections, Java %s%n", ids.size(), CONNECTIONS, Runtime.version());
        out.println(
                "| candidate | cold median ms | cold min | cold CPU ms | warm median ms | warm min | warm CPU ms |");
        out.println("|--|--|--|--|--|--|--|");
        Rounds cold = cold();
        Rounds warm = warm(ids);
        for (Candidate candidate : Candidate.values()) {
            out.printf(
                    "| %s | %.0f | %.0f | %.0f | %.1f | %.1f | %.0f |%n",
                    candidate,
                    cold.medianWall(candidate),
                    cold.leastWall(candidate),
                    cold.medianCpu(candidate),
                    warm.medianWall(candidate),
                    warm.leastWall(candidate),
                    warm.medianCpu(candidate));
        }
    }

    /** In this JVM, which must be new: the first listing and inspection; prints its wall and CPU time. */
    private void once(Candidate candidate) throws Exception {
        List<String> ids = ids();
        inspect(candidate, open(candidate), ids);
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        out.printf("%d %.1f%n", System.currentTimeMillis() - started, cpuMillis());
    }

    private Rounds cold() throws Exception {
        Rounds rounds = new Rounds();
        for (int round = 0; round < COLD_ROUNDS; round++) {
            for (Candidate candidate : Candidate.values()) {
                Process process = new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                EngineTransportBench.class.getName(),
                                candidate.name())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
                double[] times = Arrays.stream(line.split(" ", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                rounds.add(candidate, times[0], times[1]);
            }
        }
        return rounds;
    }

    private Rounds warm(List<String> ids) throws Exception {
        Rounds rounds = new Rounds();
        Map<Candidate, DockerHttpClient> clients = new EnumMap<>(Candidate.class);
        for (Candidate candidate : Candidate.values()) {
            clients.put(candidate, open(candidate));
        }
        for (int round = 0; round < WARM_UP + WARM_ROUNDS; round++) {
            for (Map.Entry<Candidate, DockerHttpClient> client : clients.entrySet()) {
                double cpu = cpuMillis();
                long begun = System.nanoTime();
                inspect(client.getKey(), client.getValue(), ids);
                double wall = (System.nanoTime() - begun) / 1e6;
                if (round >= WARM_UP) {
                    rounds.add(client.getKey(), wall, cpuMillis() - cpu);
                }
            }
        }
        return rounds;
    }

    private void inspect(Candidate candidate, DockerHttpClient http, List<String> ids) throws Exception {
        EngineClient client = new EngineClient(endpoint, http);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (String id : ids) {
            calls.add(() -> candidate == Candidate.BYTES ? bytes(http, id) : fields(client, id));
        }
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                if (answer.get() == 0) {
                    throw new IllegalStateException("an answer was empty");
                }
            }
        } finally {
            threads.shutdown();
        }
    }

    private static int bytes(DockerHttpClient http, String id) throws Exception {
        try (var response = http.execute(EnginePath.CONTAINER.request("", id, Map.of()))) {
            return (int) response.getBody().transferTo(OutputStream.nullOutputStream());
        }
    }

    private static int fields(EngineClient client, String id) throws EngineFailure {
        return client.get("", EnginePath.CONTAINER, id, Map.of()).size();
    }

    private List<String> ids() throws Exception {
        try (var client = new EngineClient(endpoint, open(Candidate.PLAIN))) {
            List<String> ids = new ArrayList<>();
            client.get("", EnginePath.CONTAINERS, "", Map.of("all", "1"))
                    .forEach(container -> ids.add(container.path("Id").asText()));
            return ids;
        }
    }

    private DockerHttpClient open(Candidate candidate) throws EngineException {
        Duration patience = Duration.ofSeconds(30);
        return candidate == Candidate.LIBRARY
                ? Transports.library(endpoint, CONNECTIONS, patience)
                : Transports.plain(endpoint, patience);
    }

    private static double cpuMillis() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e6;
    }

    /** Wall and CPU time of every round, in milliseconds. */
    private static final class Rounds {

        private final Map<Candidate, List<double[]>> times = new EnumMap<>(Candidate.class);

        void add(Candidate candidate, double wall, double cpu) {
            times.computeIfAbsent(candidate, first -> new ArrayList<>()).add(new double[] {wall, cpu});
        }

        double medianWall(Candidate candidate) {
            return sorted(candidate, 0)[times.getOrDefault(candidate, List.of()).size() / 2];
        }

        double medianCpu(Candidate candidate) {
            return sorted(candidate, 1)[times.getOrDefault(candidate, List.of()).size() / 2];
        }

        double leastWall(Candidate candidate) {
            return sorted(candidate, 0)[0];
        }

        private double[] sorted(Candidate candidate, int column) {
            return times.getOrDefault(candidate, List.of()).stream()
                    .mapToDouble(round -> round[column])
                    .sorted()
                    .toArray();
        }
    }
}
