package com.oraclelumira.auditor.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.AuditReport;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CsvReportTest {

    @Test
    void each_finding_is_a_row_under_the_heading() throws IOException {
        String[] rows = text(Reports.drifted()).split("\r\n", -1);
        assertThat(rows[0]).startsWith("target,status,severity,kind,class,rule,subject type,subject,");
        assertThat(rows[1])
                .startsWith("prod,open,high,drift,changed,DRF-LIMIT,service,dolibarr,oracle_crm,mem_limit,512m,2g,")
                .endsWith(",0011223344556677");
        assertThat(rows[2]).contains(",gosu needs it until 2.0,ops@example.org,2027-01-31,");
        assertThat(rows).hasSize(4);
        assertThat(rows[3]).isEmpty();
    }

    @Test
    void commas_quotes_and_line_breaks_are_quoted() throws IOException {
        assertThat(text(Reports.saying("a \"b\", c\nd"))).contains(",\"a \"\"b\"\", c\nd\",");
    }

    @Test
    void no_cell_is_a_formula() throws IOException {
        for (String formula : new String[] {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"}) {
            assertThat(text(Reports.saying(formula))).contains(",'" + formula + ",");
        }
    }

    @Test
    void a_clean_report_is_a_heading_alone() throws IOException {
        assertThat(text(Reports.clean()).split("\r\n", -1)).hasSize(2);
    }

    private static String text(AuditReport report) throws IOException {
        StringBuilder out = new StringBuilder();
        ReportFormat.CSV.write(report, out);
        return out.toString();
    }
}
