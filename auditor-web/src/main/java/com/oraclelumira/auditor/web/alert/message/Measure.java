package com.oraclelumira.auditor.web.alert.message;

import java.nio.charset.StandardCharsets;

/** How a channel counts the length of a text. */
public enum Measure {
    /** Unicode code points. */
    CODE_POINTS {
        @Override
        public int of(String text) {
            return text.codePointCount(0, text.length());
        }
    },
    /** UTF-16 units. */
    UTF_16 {
        @Override
        public int of(String text) {
            return text.length();
        }
    },
    /** Bytes of UTF-8. */
    BYTES {
        @Override
        public int of(String text) {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }
    };

    /** The length of that text. */
    public abstract int of(String text);
}
