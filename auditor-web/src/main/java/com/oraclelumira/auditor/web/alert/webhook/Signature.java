package com.oraclelumira.auditor.web.alert.webhook;

import com.oraclelumira.auditor.web.alert.channel.SettingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as <a href="https://www.standardwebhooks.com/">Standard Webhooks</a> says, by each of its keys. Immutable. */
final class Signature {

    static final String ACCEPTED =
            "whsec_ and 24 to 64 bytes in Base64; two with a comma between them while one follows the other";

    private static final String PREFIX = "whsec_";
    private static final String HMAC = "HmacSHA256";

    private final List<SecretKeySpec> keys;

    private Signature(List<SecretKeySpec> keys) {
        this.keys = keys;
    }

    /**
     * By those keys.
     *
     * @throws SettingException where one is none
     */
    static Signature by(List<String> secrets) throws SettingException {
        List<SecretKeySpec> keys = new java.util.ArrayList<>();
        for (String secret : secrets) {
            keys.add(key(secret));
        }
        return new Signature(List.copyOf(keys));
    }

    private static SecretKeySpec key(String secret) throws SettingException {
        if (secret.startsWith(PREFIX)) {
            try {
                byte[] bytes = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
                if (bytes.length >= 24 && bytes.length <= 64) {
                    return new SecretKeySpec(bytes, HMAC);
                }
            } catch (IllegalArgumentException e) {
                throw new SettingException("secret", "not Base64 after " + PREFIX);
            }
        }
        throw new SettingException("secret", "not " + ACCEPTED);
    }

    /** What the header {@code webhook-signature} holds. */
    String of(String id, long timestamp, String body) {
        byte[] signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
        return keys.stream().map(key -> "v1," + mac(key, signed)).collect(Collectors.joining(" "));
    }

    private static String mac(SecretKeySpec key, byte[] signed) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("each JVM has " + HMAC, e);
        }
    }
}
