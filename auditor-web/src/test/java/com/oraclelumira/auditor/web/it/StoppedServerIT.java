package com.oraclelumira.auditor.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor that is asked to end while it audits, as a service manager or an engine does: SIGTERM. */
class StoppedServerIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void ends_what_it_is_doing_closes_its_database_and_says_so_in_json() throws Exception {
        try (OwnServer server =
                OwnServer.start(folder, "stopped", Map.of("lumira.demo", "true", "lumira.log.format", "json"))) {
            assertThat(server.administrator()
                            .post("", "api/v1/targets/lumira-demo/audits", Map.of())
                            .statusCode())
                    .isEqualTo(202);

            server.stop();

            assertThat(Files.readString(server.log()))
                    .contains("CWWKZ0009I", "CWWKE0036I")
                    .doesNotContain("could not be stored", "The database has been closed", "broke off");
            assertThat(verdicts())
                    .as("each audit has ended or is marked as broken off")
                    .isNotEmpty()
                    .isSubsetOf("drifted", "incomplete");
            assertThat(messages(server)).anyMatch(text -> text.startsWith("Lumira Drift Auditor is at http://"));
        }
    }

    /** Of all audits that were kept; the database opens only where nobody holds it any more. */
    private List<String> verdicts() throws Exception {
        List<String> verdicts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + folder.resolve("data-stopped/lumira"), "lumira", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select verdict from audit")) {
            while (rows.next()) {
                verdicts.add(rows.getString(1));
            }
        }
        return verdicts;
    }

    /** The texts of the console, each line of which is a JSON object once the server has read its configuration. */
    private static List<String> messages(OwnServer server) throws Exception {
        List<String> texts = new ArrayList<>();
        for (String line : server.console()) {
            if (line.startsWith("{")) {
                JsonNode entry = JSON.readTree(line);
                assertThat(entry.path("type").asText()).startsWith("liberty_");
                assertThat(entry.path("loglevel").asText()).isNotEmpty();
                texts.add(entry.path("message").asText());
            } else {
                assertThat(texts).as("a line after the first in JSON: %s", line).isEmpty();
            }
        }
        return texts;
    }
}
