package com.oraclelumira.auditor.web.alert.channel;

/** A value that a key of a receiver does not accept. Its message says what is wrong, and never holds a secret. */
public class SettingException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;

    /**
     * @param key what follows {@code lumira.receiver.NAME.}
     * @param what what is wrong with its value, without the value of a secret
     */
    public SettingException(String key, String what) {
        super(what);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
