package com.oraclelumira.auditor.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A git host tells of a push. */
class PushIT {

    private static final String SECRET = "between the git host and us";
    private static final String PUSH = "{\"repository\":{\"clone_url\":\"http://127.0.0.1:9/ops/stack.git\"}}";
    private static final String OTHER = "{\"repository\":{\"clone_url\":\"http://127.0.0.1:9/ops/other.git\"}}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void signed_push_has_the_targets_of_its_repository_audited_and_nobody_elses() throws Exception {
        Path secret = Files.writeString(folder.resolve("push-secret"), SECRET + "\n");
        Map<String, String> settings = Map.of(
                "lumira.push.secret-file", secret.toString(),
                "lumira.targets", "prod",
                "lumira.target.prod.git", "http://127.0.0.1:9/ops/stack.git",
                "lumira.target.prod.schedule", "off");
        try (OwnServer server = OwnServer.start(folder, "push", settings)) {
            BlockingQueue<String> told = server.administrator().events("api/v1/events");

            assertThat(push(server.base(), PUSH, signed(OTHER)).statusCode()).isEqualTo(401);
            assertThat(push(server.base(), PUSH, "").statusCode()).isEqualTo(401);
            assertThat(push(server.base(), "{}", signed("{}")).statusCode()).isEqualTo(400);
            assertThat(push(server.base(), OTHER, signed(OTHER)).body()).isEqualTo("{\"targets\":[]}");
            HttpResponse<String> answer = push(server.base(), PUSH, signed(PUSH));

            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.body()).isEqualTo("{\"targets\":[\"prod\"]}");
            assertThat(new ObjectMapper()
                            .readTree(told.poll(60, TimeUnit.SECONDS))
                            .path("target")
                            .asText())
                    .isEqualTo("prod");
        }
    }

    private static String signed(String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static HttpResponse<String> push(URI base, String body, String signature) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(base.resolve("api/v1/hooks/push"))
                                .header("Content-Type", "application/json")
                                .header("X-Hub-Signature-256", signature)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
