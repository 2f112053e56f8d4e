package com.oraclelumira.auditor.web.target;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.Reach;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.web.MapConfig;
import com.oraclelumira.auditor.web.schedule.AuditSchedule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetsReaderTest {

    @Test
    void target_in_git_has_what_its_keys_say() {
        Targets targets = read(Map.of(
                "lumira.targets", "prod",
                "lumira.target.prod.engine", "tcp://10.0.0.5:2376",
                "lumira.target.prod.git", "/srv/git/infra.git",
                "lumira.target.prod.ref", "main",
                "lumira.target.prod.files", "infrastructure/docker-compose.yml, prod.yml",
                "lumira.target.prod.project", "lumira",
                "lumira.target.prod.profiles", "crm",
                "lumira.target.prod.schedule", "0 */5 * * * *",
                "lumira.target.prod.zone", "Europe/Paris",
                "lumira.target.prod.time-limit", "PT2M"));

        assertThat(targets.problems()).isEmpty();
        Target target = targets.named("prod").orElseThrow();
        assertThat(target.desired()).isEqualTo(new Desired.InGit("/srv/git/infra.git", Optional.of("main")));
        assertThat(target.live()).isEqualTo(new Live.OnEngine(Optional.of("tcp://10.0.0.5:2376")));
        assertThat(target.files()).containsExactly("infrastructure/docker-compose.yml", "prod.yml");
        assertThat(target.project()).contains("lumira");
        assertThat(target.profiles()).containsExactly("crm");
        assertThat(target.schedule()).isEqualTo(new Schedule.Cron("0 */5 * * * *", ZoneId.of("Europe/Paris")));
        assertThat(target.timeLimit()).isEqualTo(Duration.ofMinutes(2));
        assertThat(target.isDemo()).isFalse();
    }

    @Test
    void threshold_is_a_severity_that_counts_and_low_unless_set() {
        assertThat(TestTargets.of("prod", Map.of("folder", "/srv/prod")).threshold())
                .isEqualTo(Severity.LOW);
        assertThat(TestTargets.of("prod", Map.of("folder", "/srv/prod", "threshold", "High"))
                        .threshold())
                .isEqualTo(Severity.HIGH);
        for (String refused : List.of("info", "severe", "3")) {
            assertThat(read(Map.of(
                                    "lumira.targets", "prod",
                                    "lumira.target.prod.folder", "/srv/prod",
                                    "lumira.target.prod.threshold", refused))
                            .problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.toString())
                            .contains("lumira.target.prod.threshold", "got \"" + refused + "\"", "low, medium, high"));
        }
    }

    @Test
    void folder_and_snapshot_stand_in_for_git_and_engine() {
        Targets targets = read(Map.of(
                "lumira.targets", "desk",
                "lumira.target.desk.folder", "/srv/desk",
                "lumira.target.desk.snapshot", "/srv/recorded"));

        Target target = targets.named("desk").orElseThrow();
        assertThat(target.desired()).isEqualTo(new Desired.InFolder(Path.of("/srv/desk")));
        assertThat(target.live()).isEqualTo(new Live.Recorded(Path.of("/srv/recorded")));
        assertThat(target.schedule()).isEqualTo(new Schedule.Every(Duration.ofMinutes(15)));
    }

    @Test
    void mistake_is_told_with_key_value_and_what_is_accepted_and_other_targets_stand() {
        Targets targets = read(Map.of(
                "lumira.targets", "good,bad",
                "lumira.target.good.folder", "/srv/good",
                "lumira.target.bad.folder", "/srv/bad",
                "lumira.target.bad.schedule", "every day",
                "lumira.target.bad.time-limit", "3 days"));

        assertThat(targets.all()).extracting(Target::name).containsExactly("good");
        assertThat(targets.problems())
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "lumira.target.bad.schedule: not accepted, got \"every day\"; accepted: off, a pause of at least"
                                + " 10 seconds such as PT15M, or a cron line of six fields",
                        "lumira.target.bad.time-limit: not accepted, got \"3 days\"; accepted: a duration of 1 second"
                                + " to 1 hour such as PT60S");
    }

    @Test
    void key_nobody_reads_is_a_mistake() {
        assertThat(problems(Map.of(
                        "lumira.targets", "prod",
                        "lumira.target.prod.git", "/srv/git",
                        "lumira.target.prod.brnach", "main")))
                .singleElement()
                .asString()
                .startsWith("lumira.target.prod.brnach: no such key; accepted: engine, snapshot, git, ref");
    }

    @Test
    void target_without_any_source_is_a_mistake() {
        assertThat(problems(Map.of("lumira.targets", "prod")))
                .containsExactly("lumira.target.prod.git: not set, and no folder either; accepted: the path or address"
                        + " of a git repository");
    }

    @Test
    void only_one_source_of_a_side_can_be_named() {
        assertThat(problems(Map.of(
                        "lumira.targets", "prod",
                        "lumira.target.prod.git", "/srv/git",
                        "lumira.target.prod.folder", "/srv/folder",
                        "lumira.target.prod.engine", "unix:///var/run/docker.sock",
                        "lumira.target.prod.snapshot", "/srv/recorded")))
                .hasSize(2);
    }

    @Test
    void password_in_an_address_is_not_told() {
        assertThat(problems(Map.of(
                        "lumira.targets", "prod",
                        "lumira.target.prod.git", "/srv/git",
                        "lumira.target.prod.engine", "ftp://root:hunter2@10.0.0.5")))
                .singleElement()
                .asString()
                .contains("ftp://10.0.0.5")
                .doesNotContain("hunter2");
    }

    @Test
    void name_with_other_signs_is_a_mistake() {
        assertThat(problems(Map.of("lumira.targets", "Prod_1")))
                .containsExactly("lumira.targets: not a target name, got \"Prod_1\"; accepted: lower-case letters,"
                        + " digits and hyphens");
    }

    @Test
    void rules_and_reach_of_a_target_are_what_its_files_and_keys_say(@TempDir Path folder) throws IOException {
        Path rules = Files.writeString(folder.resolve("rules.yaml"), "rules:\n  CNT-INIT:\n    enabled: false\n");
        Path credentials = secret(folder, "https://ci:hunter2@git.example.org\n");

        Targets targets = read(Map.of(
                "lumira.targets", "prod",
                "lumira.target.prod.git", "https://git.example.org/infra.git",
                "lumira.target.prod.packs", "/srv/rules, /srv/more",
                "lumira.target.prod.rule-settings", rules.toString(),
                "lumira.target.prod.credentials", credentials.toString(),
                "lumira.target.prod.allow-path", "/etc/lumira",
                "lumira.target.prod.allow-remote", "git, OCI"));

        assertThat(targets.problems()).isEmpty();
        Target target = targets.named("prod").orElseThrow();
        assertThat(target.rules().packs()).containsExactly(Path.of("/srv/rules"), Path.of("/srv/more"));
        assertThat(target.rules().settings().rules())
                .hasEntrySatisfying(
                        "CNT-INIT", setting -> assertThat(setting.enabled()).contains(false));
        assertThat(target.reach().folders().paths()).containsExactly(Path.of("/etc/lumira"));
        assertThat(target.reach().remotes()).containsExactlyInAnyOrder(Reach.Remote.GIT, Reach.Remote.OCI);
        assertThat(target.reach().credentials().find("https", "git.example.org", -1, "/infra.git"))
                .isPresent();
        assertThat(target.toString()).doesNotContain("hunter2");
    }

    @Test
    void target_without_such_keys_has_the_bundled_rules_and_reaches_nothing() {
        Target target = read(Map.of("lumira.targets", "prod", "lumira.target.prod.git", "/srv/git"))
                .named("prod")
                .orElseThrow();

        assertThat(target.rules()).isEqualTo(Rules.BUNDLED);
        assertThat(target.reach()).isEqualTo(Reach.NONE);
    }

    @Test
    void file_that_cannot_be_used_is_told_with_the_reason(@TempDir Path folder) throws IOException {
        Path rules = Files.writeString(folder.resolve("rules.yaml"), "rules:\n  CNT-INIT: sometimes\n");
        Path credentials = secret(folder, "hunter2\n");

        List<String> problems = problems(Map.of(
                "lumira.targets",
                "prod",
                "lumira.target.prod.git",
                "/srv/git",
                "lumira.target.prod.rule-settings",
                rules.toString(),
                "lumira.target.prod.credentials",
                credentials.toString()));

        assertThat(problems)
                .hasSize(2)
                .noneMatch(problem -> problem.contains("hunter2"))
                .anyMatch(problem -> problem.startsWith("lumira.target.prod.rule-settings: " + rules + ":2:"))
                .anyMatch(problem -> problem.startsWith("lumira.target.prod.credentials: " + credentials + ":1: "));
        assertThat(problems(Map.of(
                        "lumira.targets", "prod",
                        "lumira.target.prod.git", "/srv/git",
                        "lumira.target.prod.rule-settings", "/nowhere/rules.yaml")))
                .singleElement()
                .asString()
                .contains("cannot be read", "/nowhere/rules.yaml");
    }

    @Test
    void file_of_credentials_that_others_can_read_is_refused(@TempDir Path folder) throws IOException {
        Path credentials = secret(folder, "https://ci:hunter2@git.example.org\n");
        Files.setPosixFilePermissions(credentials, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(problems(Map.of(
                        "lumira.targets", "prod",
                        "lumira.target.prod.git", "/srv/git",
                        "lumira.target.prod.credentials", credentials.toString())))
                .singleElement()
                .asString()
                .contains("others can use it");
    }

    @Test
    void remote_of_another_kind_and_a_path_that_is_not_absolute_are_mistakes() {
        assertThat(problems(Map.of(
                        "lumira.targets", "prod",
                        "lumira.target.prod.git", "/srv/git",
                        "lumira.target.prod.allow-remote", "svn",
                        "lumira.target.prod.allow-path", "etc/lumira")))
                .containsExactlyInAnyOrder(
                        "lumira.target.prod.allow-remote: not accepted, got \"svn\"; accepted: git, oci or both, separated"
                                + " by commas: from where Compose files may include others",
                        "lumira.target.prod.allow-path: not accepted, got \"etc/lumira\"; accepted: absolute paths of"
                                + " this machine that files in git may name, separated by commas");
    }

    @Test
    void allowed_path_for_a_folder_is_a_mistake() {
        assertThat(problems(Map.of(
                        "lumira.targets", "desk",
                        "lumira.target.desk.folder", "/srv/desk",
                        "lumira.target.desk.allow-path", "/etc/lumira")))
                .singleElement()
                .asString()
                .startsWith("lumira.target.desk.allow-path: set for a folder");
    }

    @Test
    void nothing_configured_is_no_target_and_no_mistake() {
        assertThat(read(Map.of())).isEqualTo(new Targets(List.of(), List.of()));
    }

    private static Path secret(Path folder, String content) throws IOException {
        Path file = Files.writeString(folder.resolve("credentials"), content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static List<String> problems(Map<String, String> values) {
        return read(values).problems().stream().map(Problem::toString).toList();
    }

    private static Targets read(Map<String, String> values) {
        return new TargetsReader(new MapConfig(values), AuditSchedule::isCron).read();
    }
}
