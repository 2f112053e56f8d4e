package com.oraclelumira.auditor.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.model.Outcome;
import org.junit.jupiter.api.Test;

/** What Podman's Docker API shows otherwise, or not at all, as read off Podman 4.3.1. */
class PodmanTest {

    private static final String ALL_BUT_KILL = "['AUDIT_WRITE','CHOWN','DAC_OVERRIDE','FOWNER','FSETID','MKNOD',"
            + "'NET_BIND_SERVICE','NET_RAW','SETFCAP','SETGID','SETPCAP','SETUID','SYS_CHROOT']";

    private static Case podman() {
        return new Case()
                .version("/Components", "[{'Name':'Podman Engine','Version':'4.3.1'}]")
                .live("/HostConfig/MaskedPaths", "null")
                .live("/HostConfig/ReadonlyPaths", "null");
    }

    @Test
    void a_container_as_git_has_it_is_no_drift() {
        assertThat(podman().drifts()).isEmpty();
    }

    @Test
    void capabilities_are_compared_by_what_the_container_has() {
        Case dropping = podman().service("cap_drop", "['ALL']").service("cap_add", "['KILL']");
        assertThat(dropping.live("/HostConfig/CapDrop", ALL_BUT_KILL).drifts()).isEmpty();
        assertThat(dropping.live("/HostConfig/CapAdd", "['SYS_ADMIN']").drifts())
                .containsExactly("cap_add changed");
        assertThat(podman().service("cap_drop", "['ALL']")
                        .live("/HostConfig/CapDrop", ALL_BUT_KILL)
                        .drifts())
                .containsExactly("cap_drop changed");
    }

    @Test
    void a_default_that_a_file_adds_once_more_is_no_drift() {
        assertThat(podman().service("cap_add", "['NET_RAW']").drifts()).isEmpty();
        assertThat(podman().service("cap_add", "['NET_ADMIN']").drifts()).containsExactly("cap_add removed");
    }

    @Test
    void a_container_with_every_capability_has_what_all_stands_for() {
        assertThat(podman().service("cap_add", "['ALL']")
                        .live("/HostConfig/CapAdd", "['NET_ADMIN','SYS_ADMIN','SYS_TIME']")
                        .drifts())
                .isEmpty();
        assertThat(podman().live("/HostConfig/CapAdd", "['NET_ADMIN','SYS_ADMIN']")
                        .drifts())
                .containsExactly("cap_add added");
    }

    @Test
    void what_it_does_not_show_is_not_observable() {
        assertThat(podman().service("sysctls", "{'net.core.somaxconn':'1'}").with(Outcome.NOT_OBSERVABLE))
                .contains("sysctls");
        assertThat(new Case().service("sysctls", "{'net.core.somaxconn':'1'}").drifts())
                .containsExactly("sysctls removed");
    }

    @Test
    void the_hosts_memory_that_is_wanted_is_not_observable_and_another_containers_is_drift() {
        Case wanted = podman().service("ipc", "'host'");
        assertThat(wanted.live("/HostConfig/IpcMode", "'shareable'").with(Outcome.NOT_OBSERVABLE))
                .contains("ipc");
        assertThat(podman().live("/HostConfig/IpcMode", "'host'").drifts()).containsExactly("ipc changed");
    }

    @Test
    void what_it_does_not_do_is_not_honoured() {
        assertThat(podman().service("domainname", "'shop.example'").with(Outcome.NOT_HONOURED))
                .contains("domainname");
        assertThat(new Case().service("domainname", "'shop.example'").drifts()).containsExactly("domainname removed");
    }

    @Test
    void a_container_that_is_killed_at_once_is_no_drift_unless_the_file_says_otherwise() {
        assertThat(podman().live("/Config/StopTimeout", "0").drifts()).isEmpty();
        assertThat(podman().service("stop_grace_period", "'10s'")
                        .live("/Config/StopTimeout", "0")
                        .drifts())
                .containsExactly("stop_grace_period changed");
        assertThat(new Case().live("/Config/StopTimeout", "0").drifts()).containsExactly("stop_grace_period changed");
    }

    @Test
    void a_port_that_it_chose_is_no_drift_and_one_on_every_address_is() {
        Case chosen = podman().service(
                        "ports", "[{'target':80,'protocol':'tcp','host_ip':'127.0.0.1','mode':'ingress'}]")
                .live("/HostConfig/PortBindings", "{'80/tcp':[{'HostIp':'127.0.0.1','HostPort':'41969'}]}");
        assertThat(chosen.drifts()).isEmpty();
        assertThat(chosen.live("/HostConfig/PortBindings", "{'80/tcp':[{'HostIp':'','HostPort':'41969'}]}")
                        .drifts())
                .containsExactly("ports changed");
    }

    @Test
    void a_folder_in_memory_that_it_adds_to_a_read_only_container_is_no_drift() {
        Case readOnly = podman().service("read_only", "true").live("/HostConfig/ReadonlyRootfs", "true");
        assertThat(readOnly.live("/HostConfig/Tmpfs", "{'/var/tmp':'rw,nosuid'}")
                        .drifts())
                .isEmpty();
        assertThat(readOnly.live("/HostConfig/Tmpfs", "{'/etc':'rw,nosuid'}").drifts())
                .containsExactly("tmpfs added");
    }
}
