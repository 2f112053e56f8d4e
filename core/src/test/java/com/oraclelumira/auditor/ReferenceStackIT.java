package com.oraclelumira.auditor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.lab.ReferenceStack;
import com.oraclelumira.auditor.lab.TestEngine;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Outcome;
import com.oraclelumira.auditor.model.PropertyPath;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

/** The whole library on a real engine: the reference stack deployed from git, then changed by hand, one change a test. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(180)
class ReferenceStackIT {
    private final Auditor auditor = new Auditor();
    private TestEngine engine;
    private ReferenceStack stack;

    @BeforeAll
    void deploy() throws Exception {
        engine = TestEngine.orSkip();
        Optional<String> obstacle = ReferenceStack.obstacle(engine);
        assumeTrue(obstacle.isEmpty(), () -> obstacle.orElse(""));
        stack = ReferenceStack.deploy(engine);
    }

    @AfterEach
    void restore() {
        stack.restore();
    }

    @AfterAll
    void remove() throws Exception {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void freshly_deployed_stack_shows_no_drift() throws Exception {
        AuditReport report = audit();

        assertThat(drifts(report)).isEmpty();
        assertThat(report.target().project()).isEqualTo(ReferenceStack.PROJECT);
        assertThat(report.verdict()).isNotIn(AuditReport.Verdict.DRIFTED, AuditReport.Verdict.INCOMPLETE);
        assertThat(report.coverage().get(Outcome.SAME)).isGreaterThan(100);
    }

    @Test
    void values_that_git_does_not_hold_are_unverifiable() throws Exception {
        assertThat(audit().unchecked())
                .filteredOn(unchecked -> unchecked.outcome() == Outcome.UNVERIFIABLE)
                .extracting(unchecked -> unchecked.subject().name() + " " + unchecked.property())
                .containsExactlyInAnyOrder(
                        "dolibarr environment.DOLI_DB_PASSWORD",
                        "mysql environment.MYSQL_PASSWORD",
                        "mysql environment.MYSQL_ROOT_PASSWORD");
    }

    @Test
    void memory_limit_set_by_docker_update_is_reported_alone() throws Exception {
        engine.docker("update", "--memory", "96m", stack.containerToChange("main-app"));

        assertThat(drifts(audit())).containsExactly(new Drift("main-app", "mem_limit", DriftClass.CHANGED));
    }

    @Test
    void environment_value_of_a_recreated_container_is_reported_alone() throws Exception {
        engine.recreate(
                stack.containerToChange("dolibarr"),
                body -> replace(body.withArray("Env"), "DOLI_DB_NAME=dolibarr", "DOLI_DB_NAME=dolibarr_test"));

        assertThat(drifts(audit()))
                .containsExactly(new Drift("dolibarr", "environment.DOLI_DB_NAME", DriftClass.CHANGED));
    }

    @Test
    void label_of_a_recreated_container_is_reported_alone() throws Exception {
        String label = "traefik.http.routers.oracle-desk.rule";
        engine.recreate(
                stack.containerToChange("expert-desk"),
                body -> ((ObjectNode) body.get("Labels")).put(label, "Host(`desk.example.com`)"));

        assertThat(drifts(audit())).containsExactly(new Drift("expert-desk", "labels." + label, DriftClass.CHANGED));
    }

    @Test
    void restart_policy_set_by_docker_update_is_reported_alone() throws Exception {
        engine.docker("update", "--restart", "on-failure:3", stack.containerToChange("expert-desk"));

        assertThat(drifts(audit())).containsExactly(new Drift("expert-desk", "restart", DriftClass.CHANGED));
    }

    @Test
    void volume_remounted_read_only_is_reported_alone() throws Exception {
        engine.recreate(
                stack.containerToChange("dolibarr"),
                body -> replace(
                        body.get("HostConfig").withArray("Binds"),
                        "lumira_dolibarr_data:/var/www/html:rw",
                        "lumira_dolibarr_data:/var/www/html:ro"));

        assertThat(drifts(audit()))
                .containsExactly(new Drift("dolibarr", "volumes./var/www/html.read_only", DriftClass.CHANGED));
    }

    @Test
    void disconnected_network_is_reported_alone() throws Exception {
        engine.docker("network", "disconnect", "lumira_default", stack.containerToChange("expert-desk"));

        assertThat(drifts(audit())).containsExactly(new Drift("expert-desk", "networks.default", DriftClass.REMOVED));
    }

    @Test
    void removed_container_is_reported_alone() throws Exception {
        engine.docker("rm", "--force", "--volumes", stack.containerToChange("main-app"));

        assertThat(drifts(audit())).containsExactly(new Drift("main-app", "container", DriftClass.MISSING));
    }

    @Test
    void no_password_of_the_stack_is_in_a_report() throws Exception {
        engine.recreate(
                stack.containerToChange("dolibarr"),
                body -> body.withArray("Env").add("DOLI_CRON_KEY=" + ReferenceStack.SECRETS.get(1)));

        String report = audit().toString();

        assertThat(report).contains("DOLI_CRON_KEY").doesNotContain(ReferenceStack.SECRETS);
    }

    /** From git, as the product is meant to be used: no work tree, no .env, no variable, no project name. */
    private AuditReport audit() throws InterruptedException {
        return auditor.audit(AuditRequest.of(
                DesiredSource.git(stack.repository().toString(), "HEAD"),
                LiveSource.engine(engine.endpoint()),
                ReferenceStack.COMPOSE_FILE));
    }

    private static List<Drift> drifts(AuditReport report) {
        return report.findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.DRIFT && finding.counts())
                .map(finding -> new Drift(
                        finding.subject().name(),
                        finding.property().map(PropertyPath::toString).orElse(""),
                        finding.driftClass().orElseThrow()))
                .toList();
    }

    /** A drift finding, as far as these tests pin it. */
    private record Drift(String subject, String property, DriftClass driftClass) {}

    private static void replace(ArrayNode texts, String old, String replacement) {
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).asText().equals(old)) {
                texts.set(i, replacement);
                return;
            }
        }
        throw new IllegalStateException("no " + old + " in " + texts);
    }
}
