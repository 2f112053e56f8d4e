package com.oraclelumira.auditor.oci;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What identifies content.
 *
 * @param algorithm sha256 or sha512
 * @param hex in lower case
 * @see <a href="https://github.com/opencontainers/image-spec/blob/main/descriptor.md#digests">OCI digests</a>
 */
record Digest(String algorithm, String hex) {
    private static final Pattern SHAPE = Pattern.compile("sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}");

    /** Empty where it is none that is known. */
    static Optional<Digest> parse(String text) {
        int colon = text.indexOf(':');
        return SHAPE.matcher(text).matches()
                ? Optional.of(new Digest(text.substring(0, colon), text.substring(colon + 1)))
                : Optional.empty();
    }

    /** That of content, by the usual algorithm. */
    static Digest of(byte[] content) {
        return new Digest("sha256", hex("sha256", content));
    }

    /** Whether that content has it. */
    boolean fits(byte[] content) {
        return hex.equals(hex(algorithm, content));
    }

    private static String hex(String algorithm, byte[] content) {
        try {
            String name = algorithm.equals("sha512") ? "SHA-512" : "SHA-256";
            return HexFormat.of().formatHex(MessageDigest.getInstance(name).digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256 and SHA-512", e);
        }
    }

    @Override
    public String toString() {
        return algorithm + ":" + hex;
    }
}
