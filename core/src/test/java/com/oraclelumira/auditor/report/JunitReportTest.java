package com.oraclelumira.auditor.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.AuditReport;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class JunitReportTest {

    @Test
    void a_service_is_a_suite_and_one_without_findings_passes() throws Exception {
        Document xml = xml(Reports.drifted());
        assertThat(ask(xml, "count(//testsuite)")).isEqualTo("4");
        assertThat(ask(xml, "//testsuite[@name='main-app']/testcase/@name")).isEqualTo("no drift, no violation");
        assertThat(ask(xml, "count(//testsuite[@name='main-app']/testcase/*)")).isEqualTo("0");
    }

    @Test
    void an_open_finding_fails_with_its_place_and_remedy() throws Exception {
        Document xml = xml(Reports.drifted());
        assertThat(ask(xml, "//testsuite[@name='dolibarr']/@failures")).isEqualTo("1");
        assertThat(ask(xml, "//testsuite[@name='dolibarr']/testcase/@line")).isEqualTo("42");
        assertThat(ask(xml, "//testsuite[@name='dolibarr']/testcase/failure"))
                .contains("desired  512m", "live     2g", "fix      docker update --memory 512m oracle_crm");
    }

    @Test
    void a_waived_finding_is_skipped_with_its_reason() throws Exception {
        Document xml = xml(Reports.drifted());
        assertThat(ask(xml, "//testsuite[@name='mysql']/@skipped")).isEqualTo("1");
        assertThat(ask(xml, "//testsuite[@name='mysql']/testcase/skipped/@message"))
                .isEqualTo("waived: gosu needs it until 2.0 (ops@example.org)");
    }

    @Test
    void what_could_not_be_read_is_an_error() throws Exception {
        Document xml = xml(Reports.incomplete());
        assertThat(ask(xml, "//testsuite[@name='audit']/@errors")).isEqualTo("1");
        assertThat(ask(xml, "//testsuite[@name='audit']/testcase/error/@message"))
                .isEqualTo("connection refused");
    }

    @Test
    void characters_that_xml_has_no_form_for_are_replaced() {
        assertThat(XmlText.valid("a\u0000b\u001Bc\tde\uD83D\uDE00\uD800"))
                .isEqualTo("a\uFFFDb\uFFFDc\tde\uD83D\uDE00\uFFFD");
    }

    private static String ask(Document xml, String question) throws Exception {
        return XPathFactory.newInstance().newXPath().evaluate(question, xml);
    }

    private static Document xml(AuditReport report) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text(report))));
    }

    private static String text(AuditReport report) throws IOException {
        StringBuilder out = new StringBuilder();
        ReportFormat.JUNIT.write(report, out);
        return out.toString();
    }
}
