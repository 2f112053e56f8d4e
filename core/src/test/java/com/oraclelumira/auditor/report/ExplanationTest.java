package com.oraclelumira.auditor.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private final JsonNode report = new JsonReport().toJson(Reports.drifted());

    @Test
    void a_drift_is_explained_by_values_origin_comparison_consequences_and_remedy() throws IOException {
        assertThat(explained(report.at("/findings/0"))).isEqualTo("""
                0011223344556677  mem_limit of service dolibarr, container oracle_crm
                  mem_limit is 2g on the host and 512m in git
                  drift, changed, severity high by rule DRF-LIMIT, open

                  desired  512m
                  live     2g
                  says     the Compose file says so (infrastructure/docker-compose.yml:42)
                  at       infrastructure/docker-compose.yml:42:7
                  by       J. Doe, 2026-11-20T08:00:00Z, commit a1b2c3d
                  compared equal text after normalizing
                  keys     deploy.resources.limits.memory, mem_limit
                  engine   /HostConfig/Memory, engine 20.10.24, API 1.41
                  unset    where no file says: nothing
                  changed  by the engine without a restart: no label of Compose tells, so docker
                           compose up does not see it
                  with it  memswap_limit 4g follows from it
                  why      One container can take the memory that the database needs.
                  fix      changes the setting in place, without a restart
                           | docker update --memory 512m oracle_crm
                """);
    }

    @Test
    void a_violation_is_explained_by_its_rule_side_and_waiver() throws IOException {
        assertThat(explained(report.at("/findings/1")))
                .contains(
                        "violation, severity medium by rule CNT-NO-NEW-PRIVS, waived",
                        "shows    in git and on the host",
                        "waived   gosu needs it until 2.0 (ops@example.org, until 2027-01-31)")
                .doesNotContain("compared", "desired");
    }

    @Test
    void what_was_not_compared_says_why() throws IOException {
        assertThat(explained(report.at("/unchecked/0")))
                .contains(
                        "environment.DOLI_DB_PASSWORD of service dolibarr",
                        "not compared: ${MYSQL_PASSWORD} has no value in git",
                        "It is unverifiable: neither drift nor known to be clean.",
                        "engine   /Config/Env, engine 20.10.24, API 1.41");
    }

    @Test
    void every_kind_of_provenance_has_a_sentence() throws IOException {
        ObjectNode finding = report.at("/findings/0").deepCopy();
        for (String kind : new String[] {"image", "engine default", "daemon", "compose tool", "unresolved"}) {
            finding.putObject("provenance").put("kind", kind).put("detail", "DETAIL");
            assertThat(explained(finding)).containsPattern("says     .+ \\(DETAIL\\)");
        }
    }

    @Test
    void a_property_that_no_catalogue_knows_is_explained_without_its_comparison() throws IOException {
        ObjectNode finding = report.at("/findings/0").deepCopy();
        finding.put("property", "from_the_future");
        assertThat(explained(finding)).contains("from_the_future of service").doesNotContain("compared");
    }

    private String explained(JsonNode entry) throws IOException {
        StringBuilder out = new StringBuilder();
        new Explanation(report, entry).write(out);
        return out.toString();
    }
}
