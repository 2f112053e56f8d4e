package com.oraclelumira.auditor.report;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.finding.Waiver;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.SourceLocation;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The report as JUnit XML, for pipelines that show test results: a suite a service or other subject. An open finding fails,
 * a note passes, a waived finding is skipped with its reason, and what could not be read is an error. A service without a
 * finding is a test that passed.
 *
 * @see <a href="https://github.com/testmoapp/junitxml">the format, as tools agree on it</a>
 */
final class JunitReport {

    private static final String OBSTACLES = "audit";

    private final AuditReport report;
    private final XMLStreamWriter xml;

    private JunitReport(AuditReport report, XMLStreamWriter xml) {
        this.report = report;
        this.xml = xml;
    }

    static void write(AuditReport report, Appendable out) throws IOException {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new JunitReport(report, xml).suites();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("cannot write JUnit XML: " + e.getMessage(), e);
        }
        out.append(text.toString()).append('\n');
    }

    private void suites() throws XMLStreamException {
        Map<String, List<Finding>> suites = bySubject();
        List<Problem> obstacles = report.problems().stream()
                .filter(problem -> problem.level().compareTo(Problem.Level.INCOMPLETE) >= 0)
                .toList();
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        start("testsuites", Map.of("name", Tool.NAME + " " + report.target().name()));
        if (!obstacles.isEmpty()) {
            start("testsuite", counts(OBSTACLES, obstacles.size(), 0, obstacles.size(), 0), 1);
            for (Problem problem : obstacles) {
                obstacle(problem);
            }
            end(1);
        }
        for (Map.Entry<String, List<Finding>> suite : suites.entrySet()) {
            suite(suite.getKey(), suite.getValue());
        }
        end(0);
        xml.writeEndDocument();
    }

    /** The findings of each service, with or without, then of other subjects. */
    private Map<String, List<Finding>> bySubject() {
        Map<String, List<Finding>> suites = new LinkedHashMap<>();
        Stream.concat(report.services().stream(), report.findings().stream().map(JunitReport::subject))
                .distinct()
                .forEach(name -> suites.put(
                        name,
                        report.findings().stream()
                                .filter(finding -> subject(finding).equals(name))
                                .toList()));
        return suites;
    }

    private static String subject(Finding finding) {
        return finding.subject().service().orElseGet(() -> finding.subject().toString());
    }

    private void suite(String name, List<Finding> findings) throws XMLStreamException {
        int failures = (int) findings.stream().filter(Finding::counts).count();
        int skipped = (int) findings.stream()
                .filter(finding -> finding.waiver().isPresent())
                .count();
        start("testsuite", counts(name, Math.max(1, findings.size()), failures, 0, skipped), 1);
        if (findings.isEmpty()) {
            line(2);
            xml.writeEmptyElement("testcase");
            attributes(testcase(name, "no drift, no violation", Optional.empty()));
        }
        for (Finding finding : findings) {
            finding(name, finding);
        }
        end(1);
    }

    private void finding(String suite, Finding finding) throws XMLStreamException {
        String property = finding.property()
                .map(PropertyPath::toString)
                .map(path -> " " + path)
                .orElse("");
        String name = finding.rule().orElse(finding.kind().id()) + property + " [" + finding.fingerprint() + "]";
        start("testcase", testcase(suite, name, finding.location()), 2);
        Optional<Waiver> waiver = finding.waiver();
        if (waiver.isPresent()) {
            line(3);
            xml.writeEmptyElement("skipped");
            xml.writeAttribute(
                    "message",
                    XmlText.valid("waived: " + waiver.get().reason() + " ("
                            + waiver.get().owner() + ")"));
        } else if (finding.counts()) {
            body("failure", finding.severity().id(), finding.message(), details(finding));
        } else {
            line(3);
            xml.writeStartElement("system-out");
            xml.writeCharacters(XmlText.valid(finding.message()));
            xml.writeEndElement();
        }
        end(2);
    }

    private void obstacle(Problem problem) throws XMLStreamException {
        start("testcase", testcase(OBSTACLES, problem.where(), problem.location()), 2);
        body("error", "incomplete", problem.message(), problem.toString());
        end(2);
    }

    private void body(String element, String type, String message, String text) throws XMLStreamException {
        line(3);
        xml.writeStartElement(element);
        xml.writeAttribute("type", type);
        xml.writeAttribute("message", XmlText.valid(message));
        xml.writeCharacters(XmlText.valid(text));
        xml.writeEndElement();
    }

    private static String details(Finding finding) {
        StringBuilder text =
                new StringBuilder(finding.severity().id()).append(": ").append(finding.message());
        finding.location().ifPresent(place -> text.append("\nat       ").append(place));
        finding.desired().ifPresent(desired -> text.append("\ndesired  ").append(desired));
        finding.live().ifPresent(live -> text.append("\nlive     ").append(live));
        if (!finding.why().isEmpty()) {
            text.append("\nwhy      ").append(finding.why());
        }
        finding.remedies().forEach(remedy -> text.append("\nfix      ").append(remedy.text()));
        return text.toString();
    }

    private static Map<String, String> counts(String name, int tests, int failures, int errors, int skipped) {
        Map<String, String> counts = new LinkedHashMap<>();
        counts.put("name", name);
        counts.put("tests", Integer.toString(tests));
        counts.put("failures", Integer.toString(failures));
        counts.put("errors", Integer.toString(errors));
        counts.put("skipped", Integer.toString(skipped));
        return counts;
    }

    private static Map<String, String> testcase(String suite, String name, Optional<SourceLocation> place) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("classname", suite);
        attributes.put("name", name);
        place.ifPresent(at -> {
            attributes.put("file", at.file());
            attributes.put("line", Integer.toString(at.line()));
        });
        return attributes;
    }

    private void start(String element, Map<String, String> attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        attributes(attributes);
    }

    private void start(String element, Map<String, String> attributes, int depth) throws XMLStreamException {
        line(depth);
        start(element, attributes);
    }

    private void attributes(Map<String, String> attributes) throws XMLStreamException {
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            xml.writeAttribute(attribute.getKey(), XmlText.valid(attribute.getValue()));
        }
    }

    private void end(int depth) throws XMLStreamException {
        line(depth);
        xml.writeEndElement();
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
