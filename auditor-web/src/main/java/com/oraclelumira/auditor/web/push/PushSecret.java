package com.oraclelumira.auditor.web.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a git host and the auditor both know, so that nobody else can tell of pushes. Safe for use by several threads. */
public final class PushSecret {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";

    /** GitHub; Gitea and Forgejo send the first too. The value is a digest of the body. */
    private static final List<String> SIGNATURES =
            List.of("X-Hub-Signature-256", "X-Forgejo-Signature", "X-Gitea-Signature");

    /** GitLab sends the secret itself. */
    private static final String TOKEN = "X-Gitlab-Token";

    private final byte[] secret;

    /** @param secret not empty */
    public PushSecret(String secret) {
        if (secret.isEmpty()) {
            throw new IllegalArgumentException("the secret is empty");
        }
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Whether who sent that knows the secret.
     *
     * @param header the value of a header of that name, absent where there is none
     * @param body as it came, byte for byte
     */
    public boolean isKnownBy(Function<String, Optional<String>> header, byte[] body) {
        Optional<String> signature =
                SIGNATURES.stream().map(header).flatMap(Optional::stream).findFirst();
        return signature
                .map(given -> isSame(hex(given), HexFormat.of().formatHex(digest(body))))
                .orElseGet(() -> header.apply(TOKEN)
                        .map(given -> MessageDigest.isEqual(secret, given.getBytes(StandardCharsets.UTF_8)))
                        .orElse(false));
    }

    private static String hex(String signature) {
        String digits = signature.startsWith(PREFIX) ? signature.substring(PREFIX.length()) : signature;
        return digits.toLowerCase(Locale.ROOT);
    }

    /** In a time that does not tell how much of it is right. */
    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] digest(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "push secret [redacted]";
    }
}
