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

class JsonReportTest {

    @Test
    void a_report_is_valid_against_the_schema_that_ships_with_it() throws IOException {
        assertThat(schema().validate(json(Reports.drifted()), InputFormat.JSON)).isEmpty();
        assertThat(schema().validate(json(Reports.clean()), InputFormat.JSON)).isEmpty();
    }

    @Test
    void the_schema_refuses_a_report_with_a_key_that_it_does_not_know() throws IOException {
        String foreign = json(Reports.clean()).replaceFirst("\"verdict\"", "\"verdikt\"");
        assertThat(schema().validate(foreign, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void keys_that_do_not_apply_are_absent() throws IOException {
        JsonNode findings = new ObjectMapper().readTree(json(Reports.drifted())).path("findings");
        JsonNode drift = findings.get(0);
        JsonNode violation = findings.get(1);
        assertThat(drift.path("class").asText()).isEqualTo("changed");
        assertThat(drift.has("side")).isFalse();
        assertThat(drift.has("waiver")).isFalse();
        assertThat(violation.has("class")).isFalse();
        assertThat(violation.path("status").asText()).isEqualTo("waived");
        assertThat(violation.path("waiver").path("expires").asText()).isEqualTo("2027-01-31");
    }

    @Test
    void it_ends_with_a_line_break() throws IOException {
        assertThat(json(Reports.clean())).endsWith("}\n");
    }

    private static String json(AuditReport report) throws IOException {
        StringBuilder out = new StringBuilder();
        new JsonReport().write(report, out);
        return out.toString();
    }

    private static Schema schema() throws IOException {
        try (InputStream text = JsonReport.class.getResourceAsStream("report-v1.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
        }
    }
}
