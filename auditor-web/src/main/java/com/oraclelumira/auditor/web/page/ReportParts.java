package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.report.html.FindingView;
import com.oraclelumira.auditor.report.html.HtmlReport;
import com.oraclelumira.auditor.report.html.ReportView;
import com.oraclelumira.auditor.report.html.Words;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Map;

/** The parts of a report one by one, for pages that put something between them; the report's own templates render them. */
public final class ReportParts {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), HtmlReport.class.getPackageName() + ".jte");

    private ReportParts() {}

    public static Content verdict(ReportView view, Words words) {
        return part("verdict", Map.of("view", view, "words", words));
    }

    public static Content problems(ReportView view, Words words) {
        return part("problems", Map.of("view", view, "words", words));
    }

    public static Content coverage(ReportView view, Words words) {
        return part("coverage", Map.of("view", view, "words", words));
    }

    public static Content finding(FindingView finding, Words words) {
        return part("finding", Map.of("finding", finding, "words", words));
    }

    private static Content part(String name, Map<String, Object> values) {
        return output -> TEMPLATES.render("report/" + name + ".jte", values, output);
    }
}
