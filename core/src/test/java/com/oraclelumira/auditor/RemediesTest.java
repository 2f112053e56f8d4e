package com.oraclelumira.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.finding.Finding.Remedy;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Outcome;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.Provenance;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.model.SubjectType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RemediesTest {

    private static final SubjectRef CRM = SubjectRef.service("dolibarr", "oracle_crm", 1);

    private final Remedies remedies = new Remedies("lumira", List.of("infrastructure/docker-compose.yml"));

    @Test
    void a_limit_is_changed_in_place() {
        assertThat(command(CRM, DriftClass.CHANGED, "512m", "2g", "mem_limit"))
                .isEqualTo("docker update --memory 512m oracle_crm");
    }

    @Test
    void a_limit_that_git_does_not_have_needs_the_container_made_again() {
        assertThat(command(CRM, DriftClass.ADDED, null, "2g", "mem_limit"))
                .isEqualTo(
                        "docker compose -p lumira -f infrastructure/docker-compose.yml up -d --force-recreate --no-deps"
                                + " dolibarr");
    }

    @Test
    void an_environment_value_needs_the_container_made_again() {
        assertThat(command(CRM, DriftClass.CHANGED, "dolibarr", "test", "environment", "DOLI_DB_NAME"))
                .endsWith("up -d --force-recreate --no-deps dolibarr");
    }

    @Test
    void a_foreign_network_is_left() {
        assertThat(command(CRM, DriftClass.ADDED, null, "attached", "networks", "lab"))
                .isEqualTo("docker network disconnect lab oracle_crm");
    }

    @Test
    void a_missing_container_is_created() {
        assertThat(command(SubjectRef.service("mysql"), DriftClass.MISSING, null, null, "container"))
                .endsWith("up -d mysql");
    }

    @Test
    void a_paused_container_is_unpaused_and_a_stopped_one_started() {
        assertThat(command(CRM, DriftClass.STATE, "running", "paused", "state")).isEqualTo("docker unpause oracle_crm");
        assertThat(command(CRM, DriftClass.STATE, "running", "exited", "state")).isEqualTo("docker start oracle_crm");
    }

    @Test
    void no_volume_is_ever_removed() {
        SubjectRef volume = SubjectRef.of(SubjectType.VOLUME, "dolibarr_data");
        assertThat(command(volume, DriftClass.CHANGED, "local", "nfs", "volumes", "dolibarr_data", "driver"))
                .doesNotContain("rm");
    }

    @Test
    void a_name_that_a_shell_would_read_is_quoted() {
        SubjectRef odd = SubjectRef.service("dolibarr", "crm; rm -rf /", 1);
        assertThat(command(odd, DriftClass.EXTRA, null, null, "container"))
                .isEqualTo("docker rm --force 'crm; rm -rf /'");
    }

    private String command(
            SubjectRef subject,
            DriftClass kind,
            @Nullable String desired,
            @Nullable String live,
            String first,
            String... more) {
        List<Remedy> found = remedies.of(new Comparison(
                subject,
                PropertyPath.of(first, more),
                Outcome.DRIFT,
                Optional.of(kind),
                Optional.ofNullable(desired),
                Optional.ofNullable(live),
                new Provenance(Provenance.Kind.COMPOSE, ""),
                Optional.empty(),
                Severity.MEDIUM,
                "",
                List.of()));
        assertThat(found).hasSize(1);
        return found.get(0).text();
    }
}
