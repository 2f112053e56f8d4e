package com.oraclelumira.auditor.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What two tools said of one scenario.
 *
 * @param scenario its name
 * @param harmless whether nothing was drift
 * @param audit what the audit found; empty: nothing
 * @param compose what Compose did, a {@link Reaction}
 */
record ComparisonRow(String scenario, boolean harmless, String audit, String compose) {

    /** The versions of Compose to measure, oldest first. */
    static final List<String> VERSIONS = List.of("1.29", "2.26");

    private static final Path FOLDER = Path.of("src/test/resources/scenario");

    boolean isNoticedByCompose() {
        return !compose.equals("nothing") && !compose.equals(Reaction.REFUSES);
    }

    boolean isNoticedByAudit() {
        return !audit.isEmpty();
    }

    /** Those of them that were measured. */
    static List<String> measured() {
        return VERSIONS.stream().filter(compose -> Files.exists(file(compose))).toList();
    }

    /** The measured rows of that Compose; the first line of its file is the versions. */
    static List<ComparisonRow> read(String compose) throws IOException {
        return lines(compose).skip(1).map(ComparisonRow::parse).toList();
    }

    /** What it was measured with. */
    static String versions(String compose) throws IOException {
        return lines(compose).findFirst().orElseThrow();
    }

    private static Stream<String> lines(String compose) throws IOException {
        return Files.readAllLines(file(compose)).stream();
    }

    static void write(String compose, String versions, List<ComparisonRow> rows) throws IOException {
        Files.createDirectories(FOLDER);
        StringBuilder text = new StringBuilder(versions).append('\n');
        rows.forEach(row -> text.append(
                        String.join("\t", row.scenario, row.harmless ? "harmless" : "drift", row.audit, row.compose))
                .append('\n'));
        Files.writeString(file(compose), text);
    }

    private static Path file(String compose) {
        return FOLDER.resolve("compose-" + compose + ".tsv");
    }

    private static ComparisonRow parse(String line) {
        String[] cells = line.split("\t", -1);
        return new ComparisonRow(cells[0], cells[1].equals("harmless"), cells[2], cells[3]);
    }
}
