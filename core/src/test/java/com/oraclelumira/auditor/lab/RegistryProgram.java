package com.oraclelumira.auditor.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The registry of Docker's distribution project, as Debian packages it, and one user of it. */
public final class RegistryProgram {

    public static final Path PATH = Path.of("/usr/bin/docker-registry");
    public static final String USER = "ada";
    public static final String PASSWORD = "open sesame";

    /** The file of its users; of the password above, by bcrypt, the one form that the program reads. */
    public static final String USERS = USER + ":$2b$04$X3VianbTrMgQFyR7LC5feuYB49MektqW66gsAG/2Ak32AErS8kJ96\n";

    private RegistryProgram() {}

    /** What is missing to run it here. */
    public static Optional<String> obstacle() {
        return Files.isExecutable(PATH) ? Optional.empty() : Optional.of("no docker-registry is installed here");
    }
}
