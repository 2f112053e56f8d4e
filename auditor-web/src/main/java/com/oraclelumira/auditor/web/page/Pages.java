package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.web.wiring.Component;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Renders pages. Safe for use by several threads. */
@Component
public class Pages {

    private static final String PACKAGE = "com.oraclelumira.auditor.web.page.jte";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), PACKAGE);

    /** Sends the page with that status. */
    void send(HttpServletResponse response, int status, String template, Map<String, Object> values)
            throws IOException {
        // Rendered as a whole first: a page that breaks off must not go out as a good one.
        Utf8ByteOutput page = new Utf8ByteOutput();
        engine.render(template, values, page);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }

    /** The page as text. */
    String text(String template, Map<String, Object> values) {
        gg.jte.output.StringOutput page = new gg.jte.output.StringOutput();
        engine.render(template, values, page);
        return page.toString();
    }
}
