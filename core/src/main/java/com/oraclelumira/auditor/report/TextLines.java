package com.oraclelumira.auditor.report;

import java.io.IOException;

/** Writes the lines of a text report and wraps prose at {@value #WIDTH} columns; longer words stay whole. */
public final class TextLines {

    /** In columns. */
    public static final int WIDTH = 80;

    private static final int LABEL_WIDTH = 9;

    private final Appendable out;
    private final String indent;

    /** @param indent of each line with a label, in columns */
    public TextLines(Appendable out, int indent) {
        this.out = out;
        this.indent = " ".repeat(indent);
    }

    /** A line as it is. */
    public void plain(String line) throws IOException {
        out.append(line.stripTrailing()).append('\n');
    }

    public void blank() throws IOException {
        out.append('\n');
    }

    /** An indented line that is never wrapped: a value, a command. */
    public void value(String label, String text) throws IOException {
        plain(indent + padded(label) + text);
    }

    /** Indented prose behind a label, further lines below its first word. */
    public void prose(String label, String text) throws IOException {
        String start = indent + (label.isEmpty() ? "" : padded(label));
        prose(start, start.length(), text, " ".repeat(start.length()));
    }

    /**
     * Prose behind a lead.
     *
     * @param lead what the first line starts with
     * @param leadWidth how wide it shows, which is less than its length where it holds colours
     * @param hanging what further lines start with
     */
    void prose(String lead, int leadWidth, String text, String hanging) throws IOException {
        StringBuilder line = new StringBuilder(lead);
        int width = leadWidth;
        String gap = "";
        for (String word : text.strip().split("\\s+", -1)) {
            if (!gap.isEmpty() && width + gap.length() + word.length() > WIDTH) {
                plain(line.toString());
                line = new StringBuilder(hanging);
                width = hanging.length();
                gap = "";
            }
            line.append(gap).append(word);
            width += gap.length() + word.length();
            gap = " ";
        }
        plain(line.toString());
    }

    static String padded(String label) {
        return label + " ".repeat(Math.max(1, LABEL_WIDTH - label.length()));
    }
}
