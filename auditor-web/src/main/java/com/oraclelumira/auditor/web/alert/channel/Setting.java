package com.oraclelumira.auditor.web.alert.channel;

/**
 * A key of a receiver that its channel asks for.
 *
 * @param key what follows {@code lumira.receiver.NAME.}
 * @param accepted what it accepts, in words
 * @param need whether it must be set
 * @param secret whether its value is shown nowhere; such a key can name a file by {@code KEY-file}
 */
public record Setting(String key, String accepted, Need need, boolean secret) {

    /** Whether a key must be set. */
    public enum Need {
        REQUIRED,
        OPTIONAL
    }

    /** Has to be set, and may be shown. */
    public static Setting required(String key, String accepted) {
        return new Setting(key, accepted, Need.REQUIRED, false);
    }

    /** Has to be set, and is shown nowhere. */
    public static Setting secret(String key, String accepted) {
        return new Setting(key, accepted, Need.REQUIRED, true);
    }

    /** Need not be set, and may be shown. */
    public static Setting optional(String key, String accepted) {
        return new Setting(key, accepted, Need.OPTIONAL, false);
    }

    /** Need not be set, and is shown nowhere. */
    public static Setting optionalSecret(String key, String accepted) {
        return new Setting(key, accepted, Need.OPTIONAL, true);
    }
}
