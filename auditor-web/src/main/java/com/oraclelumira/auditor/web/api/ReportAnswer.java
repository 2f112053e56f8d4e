package com.oraclelumira.auditor.web.api;

import static java.util.Objects.requireNonNull;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.report.ReportFormat;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A report in the form that is asked for: by {@code format}, else by {@code Accept}; JSON where neither says any. */
final class ReportAnswer {

    static final String SARIF = "application/sarif+json";
    static final String JUNIT = "application/xml";
    static final String CSV = "text/csv";

    private static final int NOT_ACCEPTABLE = 406;

    /** By preference, where several are equally welcome. */
    private static final List<ReportFormat> OFFERED = List.of(
            ReportFormat.JSON,
            ReportFormat.SARIF,
            ReportFormat.JUNIT,
            ReportFormat.CSV,
            ReportFormat.HTML,
            ReportFormat.TEXT);

    private static final Map<ReportFormat, MediaType> TYPES = new EnumMap<>(Map.of(
            ReportFormat.JSON, MediaType.APPLICATION_JSON_TYPE,
            ReportFormat.SARIF, MediaType.valueOf(SARIF),
            ReportFormat.JUNIT, MediaType.APPLICATION_XML_TYPE,
            ReportFormat.CSV, MediaType.valueOf(CSV),
            ReportFormat.HTML, MediaType.TEXT_HTML_TYPE,
            ReportFormat.TEXT, MediaType.TEXT_PLAIN_TYPE));

    private ReportAnswer() {}

    static Response of(AuditReport report, @Nullable String format, Request request) {
        ReportFormat chosen = Given.choice("format", format, ReportFormat.values(), ReportFormat::id)
                .orElseGet(() -> byAccept(request));
        Response.ResponseBuilder answer =
                Answers.text(write(report, chosen), type(chosen), request).header("Vary", "Accept");
        if (chosen == ReportFormat.HTML) {
            // Its style is its own, which the policy of our pages refuses: it is a file to keep, not one of them.
            answer.header(
                    "Content-Disposition",
                    "attachment; filename=\"" + report.target().name() + "-report.html\"");
        }
        return answer.build();
    }

    private static ReportFormat byAccept(Request request) {
        @Nullable
        Variant chosen = request.selectVariant(OFFERED.stream()
                .map(it -> new Variant(type(it), (String) null, null))
                .toList());
        if (chosen == null) {
            throw new ProblemException(
                    NOT_ACCEPTABLE,
                    "Accept: names none of the forms of a report; accepted: "
                            + OFFERED.stream().map(it -> type(it).toString()).collect(Collectors.joining(", ")));
        }
        return OFFERED.stream()
                .filter(it -> type(it).equals(chosen.getMediaType()))
                .findFirst()
                .orElseThrow();
    }

    private static MediaType type(ReportFormat format) {
        return requireNonNull(TYPES.get(format), "every format has a media type");
    }

    private static String write(AuditReport report, ReportFormat format) {
        StringWriter out = new StringWriter();
        try {
            format.write(report, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
