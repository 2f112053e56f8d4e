package com.oraclelumira.auditor.web.security;

import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** How passwords are kept: PBKDF2 with a salt each. */
@Component
public class PasswordHashing {

    /** As OWASP's password storage cheat sheet recommends for this algorithm. */
    private static final Map<String, String> PARAMETERS = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32");

    /** What a wrong name is compared with, so that it takes as long as a wrong password: written like a hash, of nothing. */
    private static final String DECOY = "PBKDF2WithHmacSHA512:210000:" + "A".repeat(43) + "=:" + "A".repeat(43) + "=";

    private final Pbkdf2PasswordHash hash;

    @Inject
    PasswordHashing(Pbkdf2PasswordHash hash) {
        this.hash = hash;
        hash.initialize(PARAMETERS);
    }

    String of(String password) {
        return hash.generate(password.toCharArray());
    }

    boolean matches(String password, String kept) {
        return hash.verify(password.toCharArray(), kept);
    }

    /** Takes the time of a comparison; never a match. */
    boolean refuse(String password) {
        matches(password, DECOY);
        return false;
    }
}
