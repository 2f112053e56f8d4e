package com.oraclelumira.auditor.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.oraclelumira.auditor.compose.ComposeRequest.Mode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The choices that {@code src-docs/compose-conformance.md} lists. */
class QuirksTest {

    private static final Pattern ROW = Pattern.compile("^\\| (\\d{3}-[\\w-]+) \\| ([^|]+?) \\| ([^|]+?) \\|$");

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void every_quirk_is_listed_with_what_happens_here() throws Exception {
        Map<String, String> outcomes = new TreeMap<>();
        for (ConformanceCase given : ConformanceCase.all()) {
            if (given.isQuirk()) {
                outcomes.put(given.name(), outcome(given));
            }
        }
        assertThat(listed()).isEqualTo(outcomes);
    }

    private String outcome(ConformanceCase given) throws Exception {
        Path root = given.unpack(folder);
        try {
            String json = ProjectWriter.json(given.load(root, Mode.STRICT));
            if (!given.isModel()) {
                return "accepted";
            }
            return JSON.readTree(json).equals(given.model(root)) ? "as the reference" : "another model";
        } catch (ComposeException e) {
            return given.isModel() ? "refused" : "as the reference";
        }
    }

    private static Map<String, String> listed() throws Exception {
        Map<String, String> rows = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("../src-docs/compose-conformance.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.put(row.group(1), row.group(2));
            }
        }
        return rows;
    }
}
