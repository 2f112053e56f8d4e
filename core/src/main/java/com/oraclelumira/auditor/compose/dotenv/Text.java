package com.oraclelumira.auditor.compose.dotenv;

/** Characters and marks of text files. */
final class Text {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Text() {}

    static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** A blank, a no-break space or a line break. */
    static boolean isBlank(int c) {
        return Character.isWhitespace(c) || c == 0x85 || c == 0xA0;
    }

    /** The text without blanks at its end. */
    static String trimEnd(String text) {
        int end = text.length();
        while (end > 0 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }
}
