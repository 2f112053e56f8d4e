package com.oraclelumira.auditor.yaml;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Where the text of a scalar starts: behind its anchor and its tag, which the parser counts as its beginning. */
final class ScalarStart {

    private final int[] text;
    private int at;
    private int line;
    private int column;

    private ScalarStart(Mark mark) {
        this.text = mark.getBuffer();
        this.at = mark.getPointer();
        this.line = mark.getLine();
        this.column = mark.getColumn();
    }

    /** The mark of the parser where there is no text behind anchor and tag. */
    static Mark of(ScalarEvent event) {
        Mark mark = event.getStartMark();
        return event.getAnchor() == null && event.getTag() == null
                ? mark
                : new ScalarStart(mark).behindProperties(mark, event.getEndMark());
    }

    private Mark behindProperties(Mark whole, Mark end) {
        while (at < end.getPointer() && (text[at] == '&' || text[at] == '!')) {
            while (at < end.getPointer() && !isSpace(text[at])) {
                forward();
            }
            while (at < end.getPointer() && isSpace(text[at])) {
                forward();
            }
        }
        return at < end.getPointer() && text[at] != '#' ? new Mark("", at, line, column, text, at) : whole;
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private void forward() {
        boolean breaks = text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.length || text[at + 1] != '\n'));
        at++;
        line = breaks ? line + 1 : line;
        column = breaks ? 0 : column + 1;
    }
}
