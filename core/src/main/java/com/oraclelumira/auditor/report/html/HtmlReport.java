package com.oraclelumira.auditor.report.html;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.report.Tool;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The report as HTML: one file that needs nothing beside it, no script and no network, or the part of a page. Needs jte on
 * the class path, which is optional for programs that write no HTML. Safe for use by several threads.
 */
public final class HtmlReport {

    /** The style sheets of a report in order, as paths below a web application's root or {@code META-INF/resources}. */
    public static final List<String> STYLE_SHEETS = List.of(
            "webjars/picocss__pico/2.1.1/css/pico.min.css",
            "assets/theme.css",
            "assets/base.css",
            "assets/report.css",
            "assets/finding.css");

    private static final String PACKAGE = "com.oraclelumira.auditor.report.html.jte";
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, HtmlReport.class.getClassLoader(), PACKAGE);

    private HtmlReport() {}

    /**
     * Writes a report as a file of its own.
     *
     * @param language French for any French, English for every other language
     */
    public static void write(AuditReport report, Locale language, Appendable out) throws IOException {
        Words words = Words.in(language);
        StringOutput file = new StringOutput();
        TEMPLATES.render("file.jte", parameters(ReportView.of(report, words), words), file);
        out.append(file.toString());
    }

    /** The part of a page that shows a report; the page brings {@link #STYLE_SHEETS}. */
    public static Content body(ReportView view, Words words) {
        return output -> TEMPLATES.render("report/report.jte", parameters(view, words), output);
    }

    private static Map<String, Object> parameters(ReportView view, Words words) {
        return Map.of("view", view, "words", words);
    }

    /** What made a file, for its own text. */
    public static String generator() {
        return Tool.NAME + " " + Tool.version();
    }

    /** The style sheets as one text. */
    public static String styles() {
        return STYLE_SHEETS.stream().map(HtmlReport::resource).collect(Collectors.joining("\n"));
    }

    private static String resource(String path) {
        try (InputStream in = HtmlReport.class.getResourceAsStream("/META-INF/resources/" + path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
