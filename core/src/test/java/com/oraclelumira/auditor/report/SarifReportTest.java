package com.oraclelumira.auditor.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.oraclelumira.auditor.AuditReport;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class SarifReportTest {

    @Test
    void a_report_is_valid_against_the_schema_of_oasis() throws IOException {
        for (AuditReport report : Reports.all()) {
            assertThat(schema().validate(text(report), InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void the_schema_refuses_what_is_no_sarif() throws IOException {
        String foreign = text(Reports.drifted()).replace("\"ruleIndex\": 0", "\"ruleIndex\": \"first\"");
        assertThat(schema().validate(foreign, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void a_drift_on_the_host_stands_at_its_line_in_git() throws IOException {
        JsonNode drift = run(Reports.drifted()).at("/results/0");
        assertThat(drift.at("/ruleId").asText()).isEqualTo("DRF-LIMIT");
        assertThat(drift.at("/level").asText()).isEqualTo("error");
        assertThat(drift.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("infrastructure/docker-compose.yml");
        assertThat(drift.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(42);
        assertThat(drift.at("/locations/0/logicalLocations/0/fullyQualifiedName")
                        .asText())
                .isEqualTo("service dolibarr mem_limit");
        assertThat(drift.at("/partialFingerprints/lumiraFingerprint~1v1").asText())
                .isEqualTo("0011223344556677");
        assertThat(drift.has("suppressions")).isFalse();
    }

    @Test
    void what_no_line_declares_stands_at_the_first_compose_file() throws IOException {
        JsonNode orphan = run(Reports.withOrphan()).at("/results/0");
        assertThat(orphan.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("infrastructure/docker-compose.yml");
        assertThat(orphan.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(1);
    }

    @Test
    void other_places_of_a_finding_are_linked_from_its_message() throws IOException {
        JsonNode result = run(Reports.withOtherPlaces()).at("/results/0");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(7);
        assertThat(result.at("/message/text").asText())
                .endsWith("; see also [a\\[1\\].yml:9](1), [infrastructure/docker-compose.yml:12](2)");
        assertThat(result.at("/relatedLocations")).hasSize(2);
        assertThat(result.at("/relatedLocations/0/id").asInt()).isEqualTo(1);
        assertThat(result.at("/relatedLocations/0/physicalLocation/region/startLine")
                        .asInt())
                .isEqualTo(9);
        assertThat(result.at("/relatedLocations/1/message/text").asText())
                .isEqualTo("NET-ADMIN: an administration port");
    }

    @Test
    void a_finding_in_one_place_links_to_no_other() throws IOException {
        JsonNode drift = run(Reports.drifted()).at("/results/0");
        assertThat(drift.has("relatedLocations")).isFalse();
        assertThat(drift.at("/message/text").asText()).doesNotContain("see also");
    }

    @Test
    void a_rule_is_ranked_by_its_gravest_finding() throws IOException {
        JsonNode rules = run(Reports.drifted()).at("/tool/driver/rules");
        assertThat(rules.at("/0/properties/security-severity").asText()).isEqualTo("8.0");
        assertThat(rules.at("/1/properties/security-severity").asText()).isEqualTo("5.5");
    }

    @Test
    void a_waived_finding_is_suppressed_with_its_reason() throws IOException {
        JsonNode waived = run(Reports.drifted()).at("/results/1/suppressions/0");
        assertThat(waived.path("kind").asText()).isEqualTo("external");
        assertThat(waived.path("justification").asText())
                .isEqualTo("gosu needs it until 2.0 (ops@example.org, until 2027-01-31)");
    }

    @Test
    void an_incomplete_audit_did_not_succeed() throws IOException {
        assertThat(run(Reports.incomplete())
                        .at("/invocations/0/executionSuccessful")
                        .asBoolean())
                .isFalse();
        assertThat(run(Reports.clean()).at("/invocations/0/executionSuccessful").asBoolean())
                .isTrue();
    }

    @Test
    void a_path_becomes_an_address() {
        assertThat(FileUri.of("in fra/é#1.yml")).isEqualTo("in%20fra/%C3%A9%231.yml");
        assertThat(FileUri.of("/srv/a b.yml")).isEqualTo("file:///srv/a%20b.yml");
    }

    private static JsonNode run(AuditReport report) throws IOException {
        return new ObjectMapper().readTree(text(report)).at("/runs/0");
    }

    private static String text(AuditReport report) throws IOException {
        StringBuilder out = new StringBuilder();
        ReportFormat.SARIF.write(report, out);
        return out.toString();
    }

    private static Schema schema() throws IOException {
        try (InputStream text = SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(text, InputFormat.JSON);
        }
    }
}
