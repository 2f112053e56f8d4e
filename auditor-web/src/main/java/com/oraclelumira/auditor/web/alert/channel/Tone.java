package com.oraclelumira.auditor.web.alert.channel;

import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.web.alert.message.Message;

/** How a message looks at first sight. */
public enum Tone {
    /** Nothing is wrong, or no longer. */
    GOOD(0x2E7D32),
    /** To be known. */
    NOTICE(0x1565C0),
    /** To be looked at. */
    WARNING(0xF9A825),
    /** To be looked at now. */
    DANGER(0xC62828);

    private final int rgb;

    Tone(int rgb) {
        this.rgb = rgb;
    }

    /** That of a message, by the gravest that is still there. */
    public static Tone of(Message message) {
        return message.severity().map(Tone::of).orElse(GOOD);
    }

    private static Tone of(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> DANGER;
            case MEDIUM, LOW -> WARNING;
            case INFO -> NOTICE;
        };
    }

    /** The colour: red, green, blue, eight bits each. */
    public int rgb() {
        return rgb;
    }

    /** The colour as {@code #RRGGBB}. */
    public String hex() {
        return String.format("#%06X", rgb);
    }
}
