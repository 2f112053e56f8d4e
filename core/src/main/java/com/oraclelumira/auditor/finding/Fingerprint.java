package com.oraclelumira.auditor.finding;

import com.oraclelumira.auditor.model.SubjectRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What makes two findings the same across audits: target, subject (service and replica number, never a container id) and
 * property or rule; never a value, never the class.
 */
public final class Fingerprint {

    private static final int BYTES = 8;

    private Fingerprint() {}

    /**
     * The fingerprint: 16 hexadecimal digits.
     *
     * @param about the property of a drift, the rule (and property) of a violation
     */
    public static String of(String target, SubjectRef subject, String about) {
        String text = String.join(
                "\n",
                target,
                subject.type().id(),
                subject.service().orElse(subject.name()),
                Integer.toString(subject.replica()),
                about);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
