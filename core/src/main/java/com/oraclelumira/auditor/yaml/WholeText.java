package com.oraclelumira.auditor.yaml;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.Constant;

/**
 * A text that the parser reads from memory. The library's own reader takes it in pieces of a kilobyte and copies all that
 * is not yet consumed for each: a comment of 15 megabytes takes minutes.
 */
final class WholeText extends StreamReader {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final int[] characters;
    private int at;
    private int documentStart;
    private int line;
    private int column;

    /** @throws ReaderException where the text holds a character that YAML does not allow; its position counts characters */
    WholeText(String text) {
        super("");
        this.characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            if (!isPrintable(characters[i])) {
                throw new ReaderException("", i, characters[i], "special characters are not allowed");
            }
        }
    }

    @Override
    public Mark getMark() {
        return new Mark("", at, line, column, characters, at);
    }

    @Override
    public void forward() {
        forward(1);
    }

    @Override
    public void forward(int length) {
        for (int i = 0; i < length && at < characters.length; i++) {
            int c = characters[at++];
            if (Constant.LINEBR.has(c) || (c == '\r' && peek() != '\n')) {
                line++;
                column = 0;
            } else if (c != BYTE_ORDER_MARK) {
                column++;
            }
        }
    }

    /** The next character, 0 at the end. */
    @Override
    public int peek() {
        return peek(0);
    }

    @Override
    public int peek(int ahead) {
        return at + ahead < characters.length ? characters[at + ahead] : 0;
    }

    @Override
    public String prefix(int length) {
        return new String(characters, at, Math.min(length, characters.length - at));
    }

    /** Only for stretches without line breaks. */
    @Override
    public String prefixForward(int length) {
        String prefix = prefix(length);
        at += length;
        column += length;
        return prefix;
    }

    @Override
    public int getColumn() {
        return column;
    }

    @Override
    public int getDocumentIndex() {
        return at - documentStart;
    }

    @Override
    public void resetDocumentIndex() {
        documentStart = at;
    }

    @Override
    public int getIndex() {
        return at;
    }

    @Override
    public int getLine() {
        return line;
    }
}
