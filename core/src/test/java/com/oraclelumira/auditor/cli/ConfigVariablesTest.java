package com.oraclelumira.auditor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigVariablesTest {

    @TempDir
    private Path folder;

    private String file = "";

    @BeforeEach
    void a_file_with_every_kind_of_variable() throws IOException {
        file = Files.writeString(folder.resolve("compose.yaml"), """
                services:
                  shop:
                    image: shop:${TAG:-1}
                    ports: ["${PORT}:80"]
                    environment:
                      KEY: ${KEY:?set it}
                      DEBUG: ${DEBUG:+yes}
                      ROOT: ${ROOT:-${HOME_OF_SHOP-/srv}}
                      PRICE: $$5
                  tools:
                    image: tools:${TAG}
                    profiles: [tools]
                    command: run ${TASK}
                """).toString();
    }

    @Test
    void the_table_names_each_variable_once() {
        Cli config = Cli.run("config", "--variables", "-f", file);
        assertThat(config.status()).as(config.err()).isZero();
        assertThat(config.out().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactlyInAnyOrder(
                        "NAME REQUIRED DEFAULT VALUE ALTERNATE VALUE",
                        "TAG false 1",
                        "PORT false",
                        "KEY true",
                        "DEBUG false yes",
                        "ROOT false ${HOME_OF_SHOP-/srv}",
                        "HOME_OF_SHOP false /srv",
                        "TASK false");
    }

    @Test
    void json_holds_them_by_name() throws IOException {
        JsonNode variables = new ObjectMapper()
                .readTree(Cli.run("config", "--variables", "--format", "json", "-f", file)
                        .out());
        assertThat(variables.at("/KEY/Required").asBoolean()).isTrue();
        assertThat(variables.at("/TAG/DefaultValue").asText()).isEqualTo("1");
        assertThat(variables.at("/DEBUG/PresenceValue").asText()).isEqualTo("yes");
        assertThat(variables.has("5")).isFalse();
    }
}
