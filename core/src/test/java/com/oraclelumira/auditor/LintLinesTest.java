package com.oraclelumira.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.finding.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lint names the line that decides, and finds what is wrong in files that Docker Compose would refuse. */
class LintLinesTest {

    private static final Auditor AUDITOR = new Auditor();

    @TempDir
    Path folder;

    @Test
    void capability_is_found_at_its_own_line() throws Exception {
        assertThat(lines("CNT-CAP-ADD-ESCAPE", """
                services:
                  site:
                    image: lumira/site:1
                    cap_add:
                      - CHOWN
                      - sys_admin
                """)).containsExactly(6);
    }

    @Test
    void security_option_is_found_at_its_own_line() throws Exception {
        assertThat(lines("CNT-SECCOMP-UNCONFINED", """
                services:
                  site:
                    image: lumira/site:1
                    security_opt:
                      - no-new-privileges:true
                      - seccomp:unconfined
                """)).containsExactly(6);
    }

    @Test
    void every_port_that_breaks_a_rule_is_named_by_its_line() throws Exception {
        Finding finding = findings("NET-PORT-WILDCARD", """
                services:
                  site:
                    image: lumira/site:1
                    ports:
                      - 8080:80
                      - 127.0.0.1:8081:81
                      - 8082:82
                      - target: 83
                        published: 8083
                """).get(0);
        assertThat(finding.location().orElseThrow().line()).isEqualTo(5);
        assertThat(further(finding)).containsExactly(7, 8);
        assertThat(finding.evidence()).extracting(Finding.Evidence::toString).contains("also at compose.yml:7:9");
    }

    @Test
    void every_capability_that_breaks_a_rule_is_named_and_no_other() throws Exception {
        Finding finding = findings("CNT-CAP-ADD-ESCAPE", """
                services:
                  site:
                    image: lumira/site:1
                    cap_add:
                      - SYS_MODULE
                      - CHOWN
                      - sys_admin
                """).get(0);
        assertThat(finding.location().orElseThrow().line()).isEqualTo(5);
        assertThat(further(finding)).containsExactly(7);
    }

    private static List<Integer> further(Finding finding) {
        return finding.evidence().stream()
                .filter(line -> line.text().equals("also"))
                .map(line -> line.location().orElseThrow().line())
                .toList();
    }

    @Test
    void option_that_is_missing_is_found_at_its_list() throws Exception {
        assertThat(lines("CNT-NO-NEW-PRIVS", """
                services:
                  site:
                    image: lumira/site:1
                    security_opt:
                      - label:user:site
                """)).containsExactly(4);
    }

    @Test
    void option_written_as_a_mapping_hides_nothing() throws Exception {
        assertThat(lines("CNT-NO-NEW-PRIVS", """
                services:
                  site:
                    image: lumira/site:1
                    security_opt:
                      - apparmor: false
                """)).containsExactly(4);
    }

    @Test
    void long_mount_without_a_type_is_a_bind_where_its_source_is_a_path() throws Exception {
        assertThat(lines("CNT-SOCKET-MOUNT", """
                services:
                  site:
                    image: lumira/site:1
                    volumes:
                      - source: /var/run/docker.sock
                        target: /var/run/docker.sock
                      - source: data
                        target: /data
                """)).containsExactly(5);
    }

    @Test
    void what_a_long_mount_mounts_and_what_switches_a_check_off_is_named_by_its_line() throws Exception {
        String file = """
                services:
                  site:
                    image: lumira/site:1
                    volumes:
                      - type: bind
                        source: /etc
                        target: /host
                    healthcheck:
                      interval: 10s
                      test: [NONE]
                """;
        assertThat(lines("CNT-MOUNT-ROOTEQ", file)).containsExactly(6);
        assertThat(lines("OPS-HEALTH-DISABLED", file)).containsExactly(10);
    }

    @Test
    void looser_of_two_bounds_on_retries_counts() throws Exception {
        String file = """
                services:
                  site:
                    image: lumira/site:1
                    restart: on-failure:%s
                    deploy: {restart_policy: {condition: on-failure, max_attempts: %s}}
                """;
        assertThat(lines("OPS-RESTART-RETRIES", file.formatted(5, 10))).hasSize(1);
        assertThat(lines("OPS-RESTART-RETRIES", file.formatted(10, 5))).hasSize(1);
        assertThat(lines("OPS-RESTART-RETRIES", file.formatted(5, 3))).isEmpty();
    }

    @Test
    void ports_whose_ranges_do_not_fit_are_judged_all_the_same() throws Exception {
        assertThat(lines("NET-PORT-PRIVILEGED", """
                services:
                  site:
                    image: lumira/site:1
                    ports:
                      - "90-9091:8080-8081"
                """)).containsExactly(5);
    }

    @Test
    void address_written_before_a_published_port_binds_it() throws Exception {
        assertThat(lines("NET-PORT-WILDCARD", """
                services:
                  site:
                    image: lumira/site:1
                    ports:
                      - target: 80
                        published: 127.0.0.1:8080
                """)).isEmpty();
    }

    @Test
    void mount_that_receives_the_hosts_later_mounts_is_a_small_finding() throws Exception {
        assertThat(lines("CNT-MOUNT-PROPAGATION", """
                services:
                  site:
                    image: lumira/site:1
                    volumes:
                      - /mnt/disks:/disks:rslave
                      - /mnt/other:/other:rprivate
                """)).containsExactly(5);
    }

    private List<Integer> lines(String rule, String file) throws Exception {
        return findings(rule, file).stream()
                .map(Finding::location)
                .map(location -> location.orElseThrow().line())
                .toList();
    }

    private List<Finding> findings(String rule, String file) throws Exception {
        Files.writeString(folder.resolve("compose.yml"), file);
        return AUDITOR
                .audit(AuditRequest.of(DesiredSource.folder(folder), LiveSource.none(), "compose.yml"))
                .findings()
                .stream()
                .filter(finding -> finding.rule().filter(rule::equals).isPresent())
                .toList();
    }
}
