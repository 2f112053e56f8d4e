package com.oraclelumira.auditor.web.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the page of all keys to the code; {@code -Dconfiguration.update=true} writes the table of a target's keys anew. */
class ConfigurationPageTest {

    private static final Path PAGE = Path.of("../src-docs/configuration.md");
    private static final String BEGIN = "<!-- keys of a target: made from TargetKey -->\n";
    private static final String END = "<!-- end -->\n";

    /** A key as code or the server's configuration names it; what ends in a dot is only the beginning of keys. */
    private static final Pattern KEY = Pattern.compile("[\"{ =](lumira\\.[a-z]+(?:[.-][a-z]+)*)[\"}=]");

    private static final List<Path> SOURCES = List.of(
            Path.of("src/main/java"), Path.of("src/main/liberty/config"), Path.of("src/main/resources/META-INF"));

    @Test
    void table_of_a_targets_keys_is_the_codes() throws IOException {
        String page = Files.readString(PAGE);
        String made =
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + table() + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("configuration.update")) {
            Files.writeString(PAGE, made);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(made);
    }

    @Test
    void every_key_that_the_code_or_the_server_reads_is_explained() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(keys())
                .contains("lumira.targets", "lumira.database.url", "lumira.https.port")
                .allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
    }

    private static String table() {
        return Arrays.stream(TargetKey.values())
                .map(key ->
                        "| `" + key.of("NAME") + "` | " + key.key().accepted().replace("|", "\\|") + " |\n")
                .collect(Collectors.joining("", "| key | what it accepts |\n|---|---|\n", ""));
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path source : SOURCES) {
            try (Stream<Path> files = Files.walk(source)) {
                files.filter(file -> file.toString().matches(".*\\.(java|xml|properties)"))
                        .map(ConfigurationPageTest::text)
                        .flatMap(text -> KEY.matcher(text).results())
                        .forEach(found -> keys.add(found.group(1)));
            }
        }
        return keys;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
