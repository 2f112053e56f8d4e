package com.oraclelumira.auditor.web.setting;

/**
 * A key below a prefix.
 *
 * @param name what follows the prefix
 * @param accepted what it accepts, in words
 * @param secret whether its value is shown nowhere; such a key can name a file that holds it, by {@code NAME-file}
 */
public record Key(String name, String accepted, boolean secret) {

    /** One whose value may be shown. */
    public static Key of(String name, String accepted) {
        return new Key(name, accepted, false);
    }

    /** One whose value is shown nowhere. */
    public static Key secret(String name, String accepted) {
        return new Key(name, accepted, true);
    }
}
