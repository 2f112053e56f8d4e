package com.oraclelumira.auditor.live.docker;

import com.oraclelumira.auditor.live.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Certificates as Docker keeps them in a folder: {@code ca.pem}, {@code cert.pem}, {@code key.pem}; each may be absent. */
final class TlsMaterial {

    /** The key stays in memory; the store needs a password all the same. */
    private static final char[] IN_MEMORY = {};

    private final Path folder;

    private TlsMaterial(Path folder) {
        this.folder = folder;
    }

    /** @param folder absent for the certificate authorities of the JDK and no client certificate */
    static SSLContext context(Optional<Path> folder) throws EngineException {
        Path place = folder.orElse(Path.of(""));
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            TlsMaterial material = new TlsMaterial(place);
            context.init(
                    folder.isPresent() ? material.keys() : null, folder.isPresent() ? material.trust() : null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new EngineException(
                    place + ": TLS cannot be set up, " + e.getMessage()
                            + "; ca.pem, cert.pem and key.pem (PKCS#8, or RSA in PKCS#1) are read from there",
                    e);
        }
    }

    private TrustManager @Nullable [] trust() throws GeneralSecurityException, IOException {
        Path file = folder.resolve("ca.pem");
        if (!Files.exists(file)) {
            return null;
        }
        KeyStore store = emptyStore();
        int number = 0;
        for (Certificate certificate : certificates(file)) {
            store.setCertificateEntry("ca" + number++, certificate);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private KeyManager @Nullable [] keys() throws GeneralSecurityException, IOException {
        Path chain = folder.resolve("cert.pem");
        Path key = folder.resolve("key.pem");
        if (!Files.exists(chain) || !Files.exists(key)) {
            return null;
        }
        KeyStore store = emptyStore();
        Certificate[] certificates = certificates(chain).toArray(Certificate[]::new);
        store.setKeyEntry("client", PrivateKeyPem.read(Files.readString(key)), IN_MEMORY, certificates);
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, IN_MEMORY);
        return factory.getKeyManagers();
    }

    private static Collection<? extends Certificate> certificates(Path file)
            throws GeneralSecurityException, IOException {
        try (var in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in);
        }
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, IN_MEMORY);
        return store;
    }
}
