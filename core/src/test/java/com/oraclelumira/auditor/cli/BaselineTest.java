package com.oraclelumira.auditor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A baseline accepts what is there when auditing begins; what is solved is named, and leaves when it is written anew. */
class BaselineTest {

    private static final Path CONSUMER = Path.of("src/it/consumer");

    @TempDir
    private Path folder;

    private Path compose = folder;
    private Path baseline = folder;

    @BeforeEach
    void writeToday() throws IOException {
        compose = folder.resolve("docker-compose.yml");
        baseline = folder.resolve("baseline.json");
        Files.copy(CONSUMER.resolve("stack/docker-compose.yml"), compose);
        assertThat(audit("--write-baseline", baseline.toString()).status()).isEqualTo(1);
    }

    @Test
    void an_audit_with_the_baseline_of_today_finds_nothing_that_counts() {
        Cli again = audit("--baseline", baseline.toString(), "--fail-on", "info");
        assertThat(again.status()).as(again.out()).isZero();
    }

    @Test
    void a_later_audit_shows_only_what_is_new() throws IOException {
        change("restart: unless-stopped", "restart: unless-stopped\n    privileged: true");
        Cli later = audit("--baseline", baseline.toString(), "--format", "csv");
        assertThat(later.status()).isEqualTo(1);
        List<String> open =
                later.out().lines().filter(line -> line.contains(",open,")).toList();
        assertThat(open).isNotEmpty().allMatch(line -> line.contains("privileged"));
    }

    @Test
    void what_is_solved_is_named_as_a_note_and_leaves_when_the_baseline_is_written_anew() throws IOException {
        change("512m", "2g");
        Cli later = audit("--baseline", baseline.toString(), "--write-baseline", baseline.toString());
        assertThat(later.status()).as(later.out()).isZero();
        assertThat(later.out()).contains("WVR-SOLVED", "baseline.json:", "is 2g on the host and 512m in git");
        assertThat(Files.readString(baseline)).doesNotContain("512m in git").doesNotContain("can leave");

        Cli after = audit("--baseline", baseline.toString(), "--fail-on", "info");
        assertThat(after.out()).doesNotContain("WVR-SOLVED");
        assertThat(after.status()).as(after.out()).isZero();
    }

    @Test
    void what_comes_back_after_it_left_the_baseline_counts() throws IOException {
        change("512m", "2g");
        audit("--baseline", baseline.toString(), "--write-baseline", baseline.toString());
        change("2g", "512m");
        assertThat(audit("--baseline", baseline.toString()).status()).isEqualTo(1);
    }

    @Test
    void a_file_that_is_no_baseline_is_refused_at_its_place() throws IOException {
        Files.writeString(baseline, "{\"findings\": {}}");
        Cli refused = audit("--baseline", baseline.toString());
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("baseline.json:1:1: baseline: has no list 'findings'");
    }

    private void change(String from, String to) throws IOException {
        String text = Files.readString(compose);
        assertThat(text).contains(from);
        Files.writeString(compose, text.replace(from, to));
    }

    private Cli audit(String... more) {
        List<String> words = new ArrayList<>(List.of(
                "audit",
                "-f",
                compose.toString(),
                "--snapshot",
                CONSUMER.resolve("snapshot").toString()));
        words.addAll(List.of(more));
        return Cli.run(words.toArray(String[]::new));
    }
}
