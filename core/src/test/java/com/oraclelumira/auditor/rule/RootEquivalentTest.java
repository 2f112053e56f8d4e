package com.oraclelumira.auditor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where writing makes root, and where it does not. */
class RootEquivalentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/etc",
                "/etc/passwd",
                "/etc/shadow-",
                "/etc/sudoers.d/deploy",
                "/etc/cron.daily",
                "/etc/crontab",
                "/etc/systemd/system",
                "/etc/ld.so.preload",
                "/etc/pam.d/sshd",
                "/etc/docker/daemon.json",
                "/etc/default/grub",
                "/etc/ssh",
                "/etc/apt/sources.list.d",
                "/etc/rc.local",
                "/etc/rc3.d",
                "/etc/ssl/certs",
                "/root/.ssh",
                "/usr/local/bin",
                "/boot",
                "/var/lib",
                "/var/lib/docker/volumes/x",
                "/lib"
            })
    void programs_that_run_as_root_obey_what_stands_there(String path) {
        assertThat(RootEquivalent.matches(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/pihole",
                "/etc/traefik/traefik.yml",
                "/etc/prometheus",
                "/etc/letsencrypt",
                "/etc/localtime",
                "/etc/timezone",
                "/etc/hosts",
                "/etc/os-release",
                "/etc/machine-id",
                "/etc/rclone",
                "/etc/dockerfiles",
                "/var/lib/mysql",
                "/lib/modules",
                "/srv/etc/passwd",
                "/home/lea",
                "",
                "etc/passwd"
            })
    void no_program_of_the_system_reads_what_stands_there(String path) {
        assertThat(RootEquivalent.matches(path)).isFalse();
    }
}
