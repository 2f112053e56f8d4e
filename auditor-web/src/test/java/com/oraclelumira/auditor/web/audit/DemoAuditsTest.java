package com.oraclelumira.auditor.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.web.Reports;
import com.oraclelumira.auditor.web.target.DemoTarget;
import com.oraclelumira.auditor.web.target.Desired;
import com.oraclelumira.auditor.web.target.Live;
import com.oraclelumira.auditor.web.target.Schedule;
import com.oraclelumira.auditor.web.target.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoAuditsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @Test
    void demo_is_unpacked_before_its_first_audit_and_only_then() throws Exception {
        Path folder = home.resolve("demo");
        Path compose = folder.resolve("desired/infrastructure/docker-compose.yml");
        DemoAudits audits = new DemoAudits(
                target -> {
                    assertThat(compose).exists();
                    return Reports.drifted();
                },
                folder);
        audits.audit(DemoTarget.in(folder));
        Files.writeString(compose, "changed since");

        audits.audit(DemoTarget.in(folder));

        assertThat(compose).hasContent("changed since");
    }

    @Test
    void other_targets_need_no_demo() throws Exception {
        Path folder = home.resolve("demo");

        assertThat(new DemoAudits(target -> Reports.clean(), folder).audit(configured()))
                .isEqualTo(Reports.clean());
        assertThat(folder).doesNotExist();
    }

    @Test
    void demo_that_cannot_be_unpacked_says_where() throws Exception {
        Path folder = Files.createFile(home.resolve("a file")).resolve("demo");

        assertThatThrownBy(() -> new DemoAudits(target -> Reports.clean(), folder).audit(DemoTarget.in(folder)))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("could not be unpacked in " + folder);
    }

    private Target configured() {
        return new Target(
                "prod",
                Target.Origin.CONFIGURED,
                new Desired.InFolder(Path.of("/srv/prod")),
                new Live.OnEngine(Optional.of("tcp://root:hunter2@10.0.0.5:2375")),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                new Schedule.Never(),
                Duration.ofSeconds(5));
    }
}
