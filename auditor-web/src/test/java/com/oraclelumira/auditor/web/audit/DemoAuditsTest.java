package com.oraclelumira.auditor.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.web.Reports;
import com.oraclelumira.auditor.web.target.DemoTarget;
import com.oraclelumira.auditor.web.target.Target;
import com.oraclelumira.auditor.web.target.TestTargets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        return TestTargets.onHost("prod", "tcp://root:hunter2@10.0.0.5:2375");
    }
}
