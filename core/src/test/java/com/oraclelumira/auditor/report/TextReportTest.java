package com.oraclelumira.auditor.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.AuditReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {

    @Test
    void a_drifted_report_reads_as_approved() throws IOException {
        try (InputStream approved = getClass().getResourceAsStream("drifted.approved.txt")) {
            assertThat(text(Colour.NONE, Reports.drifted()))
                    .isEqualTo(new String(approved.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void the_first_line_is_the_verdict() throws IOException {
        assertThat(text(Colour.NONE, Reports.clean())).startsWith("CLEAN  no drift in 4 services; nothing to act on\n");
    }

    @Test
    void what_was_not_read_is_not_said_to_be_free_of_drift() throws IOException {
        assertThat(text(Colour.NONE, Reports.partlyRead()).replaceAll("\\s+", " "))
                .startsWith("INCOMPLETE could not read everything")
                .contains("no drift in what was read of 4 services");
    }

    @Test
    void prose_stays_within_80_columns() throws IOException {
        List<String> lines = text(Colour.NONE, Reports.drifted()).lines().toList();
        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void colour_changes_no_letter_of_it() throws IOException {
        String coloured = text(Colour.ANSI, Reports.drifted());
        assertThat(coloured).contains("\u001b[");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(text(Colour.NONE, Reports.drifted()));
    }

    private static String text(Colour colour, AuditReport report) throws IOException {
        StringBuilder out = new StringBuilder();
        new TextReport(colour).write(report, out);
        return out.toString();
    }
}
