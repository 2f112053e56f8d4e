package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.report.html.Words;
import java.util.Optional;

/**
 * What surrounds the content of every page.
 *
 * @param base the application's root, without a slash at its end
 * @param path the page's own path below it
 * @param words the words of pages
 * @param reportWords the words of reports
 * @param user who signed in
 * @param csrf what forms must carry
 * @param theme {@code light}, {@code dark} or absent: as the reader's system says
 */
public record Shell(
        String base,
        String path,
        Words words,
        Words reportWords,
        Optional<String> user,
        String csrf,
        Optional<String> theme) {

    /** The words of a key, for templates. */
    public String text(String key, Object... values) {
        return words.text(key, values);
    }
}
