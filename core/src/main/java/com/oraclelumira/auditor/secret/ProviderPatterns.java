package com.oraclelumira.auditor.secret;

import com.oraclelumira.auditor.secret.SecretMatch.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds tokens by the shape their provider gave them. A pattern runs only where one of its keywords occurs. */
final class ProviderPatterns {

    private static final String RESOURCE = "provider-patterns.txt";
    private static final List<ProviderPattern> PATTERNS = load();

    private ProviderPatterns() {}

    static List<SecretMatch> find(String text) {
        List<SecretMatch> found = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        PATTERNS.forEach(row -> found.addAll(row.find(text, lower)));
        return found;
    }

    /** All rows, in order. */
    static List<ProviderPattern> all() {
        return PATTERNS;
    }

    private static List<ProviderPattern> load() {
        try (InputStream in = ProviderPatterns.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not beside its class");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ProviderPatterns::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProviderPattern row(String line) {
        String[] columns = line.strip().split("\\s+", 4);
        return new ProviderPattern(columns[0], Kind.valueOf(columns[1]), List.of(columns[2].split(",")), columns[3]);
    }
}
