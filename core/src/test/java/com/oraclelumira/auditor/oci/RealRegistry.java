package com.oraclelumira.auditor.oci;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.oraclelumira.auditor.lab.Ports;
import com.oraclelumira.auditor.lab.RegistryProgram;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The registry of Docker's distribution project on a port of its own, for one user. */
final class RealRegistry implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private RealRegistry(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static RealRegistry start(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        int port = Ports.free();
        Files.writeString(folder.resolve("users"), RegistryProgram.USERS);
        Path config = Files.writeString(
                folder.resolve("config.yml"), """
                version: 0.1
                log: {accesslog: {disabled: true}}
                storage: {filesystem: {rootdirectory: '%s'}}
                auth: {htpasswd: {realm: test, path: '%s'}}
                http: {addr: '127.0.0.1:%d', secret: test}
                """.formatted(folder.resolve("data"), folder.resolve("users"), port));
        Process process = new ProcessBuilder(RegistryProgram.PATH.toString(), "serve", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Ports.await(process, port, folder.resolve("log"));
        return new RealRegistry(process, port);
    }

    String host() {
        return "127.0.0.1:" + port;
    }

    /** Puts an artifact there, as a client does. */
    void push(String name, String tag, Artifact artifact) throws IOException, InterruptedException {
        for (Map.Entry<Digest, String> blob : artifact.blobs().entrySet()) {
            URI start = URI.create("http://" + host() + "/v2/" + name + "/blobs/uploads/");
            HttpResponse<String> begun = send("POST", start, "application/json", BodyPublishers.noBody());
            String location = begun.headers().firstValue("Location").orElseThrow();
            URI end = start.resolve(location + (location.contains("?") ? "&" : "?") + "digest=" + blob.getKey());
            send("PUT", end, "application/octet-stream", BodyPublishers.ofString(blob.getValue()));
        }
        send(
                "PUT",
                URI.create("http://" + host() + "/v2/" + name + "/manifests/" + tag),
                "application/vnd.oci.image.manifest.v1+json",
                BodyPublishers.ofString(artifact.manifest()));
    }

    private HttpResponse<String> send(String method, URI address, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        String pair = RegistryProgram.USER + ":" + RegistryProgram.PASSWORD;
        HttpRequest request = HttpRequest.newBuilder(address)
                .method(method, body)
                .header("Content-Type", type)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + address + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
}
