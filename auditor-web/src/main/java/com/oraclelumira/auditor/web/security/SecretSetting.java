package com.oraclelumira.auditor.web.security;

import com.oraclelumira.auditor.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.Config;

/** A secret of the configuration: the value of a key, or better what stands in the file that {@code KEY-file} names. */
public final class SecretSetting {

    private static final String FILE = "-file";

    private SecretSetting() {}

    /**
     * The secret, without white space around it; absent where neither key is set, or the file does not hold one.
     *
     * @param report is told why a file that is named gives no secret
     */
    public static Optional<String> read(Config config, String key, Consumer<Problem> report) {
        Optional<String> file = value(config, key + FILE);
        if (file.isEmpty()) {
            return value(config, key);
        }
        try {
            String secret = Files.readString(Path.of(file.get())).strip();
            if (secret.isEmpty()) {
                report.accept(problem(key, "empty, got " + file.get()));
            }
            return Optional.of(secret).filter(text -> !text.isEmpty());
        } catch (IOException | InvalidPathException e) {
            report.accept(problem(key, "cannot be read, got " + file.get()));
            return Optional.empty();
        }
    }

    private static Problem problem(String key, String what) {
        return Problem.of(Problem.Level.ERROR, key + FILE, what + "; accepted: a file that holds the secret");
    }

    private static Optional<String> value(Config config, String key) {
        return config.getOptionalValue(key, String.class).map(String::strip).filter(text -> !text.isEmpty());
    }
}
