package com.oraclelumira.auditor.live.docker;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A private key in PEM: PKCS#8 of any algorithm, or RSA in PKCS#1 as older tools wrote it. No message quotes it. */
final class PrivateKeyPem {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ((?:RSA )?PRIVATE KEY)-----([A-Za-z0-9+/=\\s]+)-----END");
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "Ed25519");

    /** PKCS#8 version 0 and the algorithm identifier rsaEncryption. */
    private static final byte[] RSA_PREFIX = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

    private static final int DER_SEQUENCE = 0x30;
    private static final int DER_OCTETS = 0x04;

    private PrivateKeyPem() {}

    static PrivateKey read(String pem) throws GeneralSecurityException {
        Matcher block = BLOCK.matcher(pem);
        if (!block.find()) {
            throw new InvalidKeySpecException("key.pem holds no key that can be read");
        }
        byte[] der = Base64.getMimeDecoder().decode(block.group(2));
        return key(block.group(1).startsWith("RSA") ? pkcs8(der) : der);
    }

    private static PrivateKey key(byte[] der) throws GeneralSecurityException {
        var tried = new InvalidKeySpecException("key.pem holds a key that is none of " + ALGORITHMS);
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
            } catch (InvalidKeySpecException otherAlgorithm) {
                tried.addSuppressed(otherAlgorithm);
            }
        }
        throw tried;
    }

    private static byte[] pkcs8(byte[] rsaKey) {
        byte[] key = tagged(DER_OCTETS, rsaKey);
        byte[] content = ByteBuffer.allocate(RSA_PREFIX.length + key.length)
                .put(RSA_PREFIX)
                .put(key)
                .array();
        return tagged(DER_SEQUENCE, content);
    }

    /** DER with a length of two octets, which every RSA key in use needs. */
    private static byte[] tagged(int tag, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .put((byte) tag)
                .put((byte) 0x82)
                .putShort((short) content.length)
                .put(content)
                .array();
    }
}
