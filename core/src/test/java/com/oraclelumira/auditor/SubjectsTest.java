package com.oraclelumira.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.oraclelumira.auditor.compose.ComposeException;
import com.oraclelumira.auditor.compose.ComposeLoader;
import com.oraclelumira.auditor.compose.ComposeRequest;
import com.oraclelumira.auditor.compose.LocalTree;
import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.rule.RuleEngine;
import com.oraclelumira.auditor.rule.RuleResult;
import com.oraclelumira.auditor.rule.Subject;
import com.oraclelumira.auditor.rule.Subject.Side;
import com.oraclelumira.auditor.rule.Violation;
import com.oraclelumira.auditor.secret.Redactor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubjectsTest {

    private static final String CANARY = "zq7-canary-value-1";
    private static final RuleEngine RULES = RuleEngine.bundled();
    private final Redactor redactor = Redactor.withRandomKey();

    @TempDir
    Path folder;

    @Test
    void stack_as_described_shows_its_two_defects_and_what_its_description_asks_for() throws Exception {
        try (InputStream in = SubjectsTest.class.getResourceAsStream("subjects/as-described.yml")) {
            Files.write(
                    folder.resolve("compose.yml"), Objects.requireNonNull(in).readAllBytes());
        }
        RuleResult result = RULES.judge(Subjects.desired(project(), redactor));
        assertThat(result.violations())
                .filteredOn(it -> it.subject().name().equals("dolibarr"))
                .extracting(it -> it.rule().id())
                .contains(
                        "LNT-VOLUME-UNDECLARED",
                        "LNT-DEPENDS-UNDECLARED",
                        "OPS-HEALTH-MISSING",
                        "RES-MEM-LIMIT",
                        "RES-CPU-LIMIT")
                .doesNotContain("NET-PORT-WILDCARD", "CNT-PRIVILEGED", "OPS-RESTART-MISSING", "SEC-ENV-KEY");
        assertThat(result.undecided())
                .as("only what the image, the build context and the host decide")
                .extracting(it -> it.rule())
                .containsOnly("CNT-INIT", "BLD-DOCKERIGNORE", "RES-OVERCOMMIT");
    }

    @Test
    void literal_secret_is_named_at_its_line_and_never_shown() throws Exception {
        write("services:\n  db:\n    image: mysql:8.4\n    environment:\n      MYSQL_PASSWORD: " + CANARY
                + "\n    command: [mysqld, --init, --password, " + CANARY + "]\n");
        List<Subject> subjects = Subjects.desired(project(), redactor);
        assertThat(subjects.toString()).doesNotContain(CANARY);
        assertThat(violation("SEC-ENV-KEY", subjects)).satisfies(it -> {
            assertThat(it.property()).hasToString("environment.MYSQL_PASSWORD");
            assertThat(it.location().orElseThrow().line()).isEqualTo(5);
            assertThat(it.message() + it.fix()).doesNotContain(CANARY);
        });
        assertThat(violation("SEC-CMD-ARG", subjects).property()).hasToString("command");
    }

    @Test
    void setting_that_no_file_decides_is_undecided() throws Exception {
        write("services:\n  db:\n    image: mysql:8.4\n    privileged: ${PRIVILEGED}\n    mem_limit: ${MEM}\n");
        assertThat(RULES.judge(Subjects.desired(project(), redactor)).undecided())
                .extracting(it -> it.rule())
                .contains("RES-MEM-LIMIT");
    }

    @Test
    void privilege_given_on_the_host_alone_is_introduced_there() throws Exception {
        write("services:\n  db:\n    image: mysql:8.4\n");
        LiveState live = live("""
                {"Name": "/crm-db-1", "Image": "sha256:1",
                 "Config": {"Image": "mysql:8.4", "Labels": {"com.docker.compose.project": "crm",
                   "com.docker.compose.service": "db", "com.docker.compose.container-number": "1"},
                   "Healthcheck": {"Test": ["CMD", "true"]}, "Env": ["MYSQL_PASSWORD=zq7-canary-value-1"]},
                 "HostConfig": {"Privileged": true, "Memory": 0, "PidsLimit": null,
                   "PortBindings": {"3306/tcp": [{"HostIp": "", "HostPort": "3306"}]}},
                 "Mounts": [{"Type": "bind", "Source": "/var/run/docker.sock", "Destination": "/s", "RW": true}]}
                """);
        List<Subject> subjects = Subjects.both(project(), live, redactor);
        assertThat(subjects.toString()).doesNotContain(CANARY);
        for (String rule : List.of("CNT-PRIVILEGED", "NET-PORT-SENSITIVE", "SEC-ENV-KEY")) {
            assertThat(violation(rule, subjects)).as(rule).satisfies(it -> {
                assertThat(it.shownBy()).isEqualTo(Set.of(Side.LIVE));
                assertThat(it.judged()).isEqualTo(Set.of(Side.DESIRED, Side.LIVE));
                assertThat(it.location().orElseThrow().line()).isEqualTo(2);
            });
        }
        assertThat(violation("CNT-PRIVILEGED", subjects).folded())
                .as("one way to the host is one finding")
                .extracting(it -> it.rule().id())
                .contains("CNT-COMBO", "CNT-SOCKET-MOUNT")
                .doesNotContain("CNT-CAP-DROP-ALL");
        assertThat(violation("RES-MEM-LIMIT", subjects).shownBy()).isEqualTo(Set.of(Side.DESIRED, Side.LIVE));
        assertThat(RULES.judge(subjects).violations())
                .as("the image brings a health check")
                .noneMatch(it -> it.rule().id().equals("OPS-HEALTH-MISSING"));
    }

    @Test
    void limits_and_options_read_alike_in_every_way_of_writing_them() throws Exception {
        write("""
                services:
                  db:
                    image: mysql:8.4
                    restart: on-failure:3
                    cap_drop: [cap_all]
                    security_opt: ['no-new-privileges:true', 'seccomp:unconfined']
                    deploy: {resources: {limits: {memory: 512m, cpus: '0.5', pids: 100}}}
                """);
        Map<String, Object> fields =
                Subjects.desired(project(), redactor).get(0).fields();
        assertThat(fields)
                .containsEntry("mem_limit", 536_870_912L)
                .containsEntry("cpus", 0.5)
                .containsEntry("pids_limit", 100L)
                .containsEntry("restart", "on-failure")
                .containsEntry("restart_retries", 3L)
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges=true", "seccomp=unconfined"));
    }

    private static Violation violation(String rule, List<Subject> subjects) {
        return RULES.judge(subjects).violations().stream()
                .filter(it -> it.rule().id().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no violation of " + rule));
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("compose.yml"), text);
    }

    private Project project() throws ComposeException {
        return new ComposeLoader(new LocalTree(folder))
                .load(ComposeRequest.of(ComposeRequest.Mode.TOLERANT, Map.of(), "compose.yml")
                        .withProjectName("crm"));
    }

    private static LiveState live(String container) throws IOException {
        JsonNode json = new ObjectMapper().readTree(container);
        JsonNode none = new ObjectMapper().createObjectNode();
        return new LiveState(
                "test",
                Instant.EPOCH,
                none,
                none,
                List.of(new LiveContainer(json)),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Set.of(),
                List.of());
    }
}
