package com.oraclelumira.auditor.yaml;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Takes a tab for a space where YAML lets it separate two tokens, which the parser does not know: behind a token of the
 * same line, and between the items of a flow collection. A tab that indents a line stays an error.
 */
final class TabRepair {

    /** More than a person writes; each costs one more reading. */
    private static final int MAX_REPAIRS = 300;

    /** Characters that are read again in all: a large file is not read hundreds of times. */
    private static final long MAX_READ_AGAIN = 16L * 1024 * 1024;

    private final StringBuilder text;
    private int repairs;

    TabRepair(String text) {
        this.text = new StringBuilder(text);
    }

    String text() {
        return text.toString();
    }

    /** Whether the error was about such a tab; the text then has a space in its place. */
    boolean repairs(MarkedYAMLException error) {
        Mark mark = error.getProblemMark();
        int at = mark == null ? -1 : text.offsetByCodePoints(0, Math.min(mark.getIndex(), codePoints()));
        if (at < 0 || at >= text.length() || text.charAt(at) != '\t' || isUsedUp() || !separates(at)) {
            return false;
        }
        for (int i = at; i < text.length() && text.charAt(i) == '\t'; i++) {
            text.setCharAt(i, ' ');
        }
        repairs++;
        return true;
    }

    private boolean isUsedUp() {
        return repairs == MAX_REPAIRS || (repairs + 1L) * text.length() > MAX_READ_AGAIN;
    }

    private int codePoints() {
        return text.codePointCount(0, text.length());
    }

    private boolean separates(int at) {
        int before = skip(at - 1, -1, " \t");
        boolean startsLine = before < 0 || text.charAt(before) == '\n' || text.charAt(before) == '\r';
        return startsLine ? isInFlow(at) : !isIndicator(before);
    }

    /** Whether the character alone is the mark of a list's item or of a key, behind which a tab would indent. */
    private boolean isIndicator(int at) {
        char c = text.charAt(at);
        return (c == '-' || c == '?') && (at == 0 || Character.isWhitespace(text.charAt(at - 1)));
    }

    private boolean isInFlow(int at) {
        int before = skip(at - 1, -1, " \t\r\n");
        int after = skip(at, 1, " \t\r\n");
        return (before >= 0 && "[{,".indexOf(text.charAt(before)) >= 0)
                || (after < text.length() && "]},".indexOf(text.charAt(after)) >= 0);
    }

    private int skip(int from, int step, String blanks) {
        int at = from;
        while (at >= 0 && at < text.length() && blanks.indexOf(text.charAt(at)) >= 0) {
            at += step;
        }
        return at;
    }
}
