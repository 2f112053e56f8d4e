package com.oraclelumira.auditor.web.target;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.web.schedule.AuditSchedule;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
    void nothing_configured_is_no_target_and_no_mistake() {
        assertThat(read(Map.of())).isEqualTo(new Targets(List.of(), List.of()));
    }

    private static List<String> problems(Map<String, String> values) {
        return read(values).problems().stream().map(Problem::toString).toList();
    }

    private static Targets read(Map<String, String> values) {
        Map<String, String> kept = new HashMap<>(values);
        Settings settings = new Settings(key -> Optional.ofNullable(kept.get(key)), kept.keySet());
        return new TargetsReader(settings, AuditSchedule::isCron).read();
    }
}
