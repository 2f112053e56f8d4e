package com.oraclelumira.auditor.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.model.Outcome;
import com.oraclelumira.auditor.model.Severity;
import org.junit.jupiter.api.Test;

class SecurityPropertiesTest {

    @Test
    void privileged_is_critical_and_hides_no_capability_beside_it() {
        Case changed = new Case()
                .live("/HostConfig/Privileged", "true")
                .live("/HostConfig/SecurityOpt", "['label=disable']")
                .live("/HostConfig/CapAdd", "['SYS_ADMIN']");
        assertThat(changed.drifts()).containsExactly("cap_add added", "privileged changed");
        assertThat(changed.audit().drifts().get(1).severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void capabilities_are_a_set_whatever_their_spelling() {
        assertThat(new Case()
                        .service("cap_add", "['NET_ADMIN','cap_chown']")
                        .live("/HostConfig/CapAdd", "['CAP_CHOWN','CAP_NET_ADMIN']")
                        .drifts())
                .isEmpty();
        assertThat(new Case().live("/HostConfig/CapAdd", "['NET_ADMIN']").drifts())
                .containsExactly("cap_add added");
    }

    @Test
    void no_new_privileges_is_one_option_in_three_spellings() {
        assertThat(new Case()
                        .service("security_opt", "['no-new-privileges:true']")
                        .live("/HostConfig/SecurityOpt", "['no-new-privileges']")
                        .drifts())
                .isEmpty();
        assertThat(new Case().service("security_opt", "['no-new-privileges']").drifts())
                .containsExactly("security_opt removed");
    }

    @Test
    void the_content_of_a_seccomp_file_is_unverifiable_and_its_absence_is_drift() {
        Case there = new Case()
                .service("security_opt", "['seccomp:./seccomp.json']")
                .live("/HostConfig/SecurityOpt", "['seccomp={}']");
        assertThat(there.drifts()).isEmpty();
        assertThat(there.with(Outcome.UNVERIFIABLE)).containsExactly("security_opt");
        assertThat(new Case()
                        .service("security_opt", "['seccomp:./seccomp.json']")
                        .drifts())
                .containsExactly("security_opt removed");
    }

    @Test
    void paths_that_are_no_longer_masked_are_found() {
        assertThat(new Case()
                        .live("/HostConfig/MaskedPaths", "[]")
                        .live("/HostConfig/ReadonlyPaths", "[]")
                        .drifts())
                .containsExactly("security_opt added");
    }

    @Test
    void the_hosts_process_list_is_found_and_the_label_that_comes_with_it_is_not() {
        assertThat(new Case()
                        .live("/HostConfig/PidMode", "'host'")
                        .live("/HostConfig/SecurityOpt", "['label=disable']")
                        .drifts())
                .containsExactly("pid changed");
    }

    @Test
    void a_shared_name_space_is_told_by_its_service() {
        String other = "b".repeat(64);
        assertThat(new Case()
                        .service("pid", "'service:app'")
                        .live("/HostConfig/PidMode", "'container:" + Case.ID + "'")
                        .drifts())
                .isEmpty();
        assertThat(new Case()
                        .service("pid", "'service:app'")
                        .live("/HostConfig/PidMode", "'container:" + other + "'")
                        .drifts())
                .containsExactly("pid stale");
    }

    @Test
    void a_device_is_found_whatever_its_form() {
        String device = "[{'PathOnHost':'/dev/null','PathInContainer':'/dev/null','CgroupPermissions':'rwm'}]";
        assertThat(new Case()
                        .service("devices", "[{'source':'/dev/null','target':'/dev/null','permissions':'mrw'}]")
                        .live("/HostConfig/Devices", device)
                        .drifts())
                .isEmpty();
        assertThat(new Case().live("/HostConfig/Devices", device).drifts()).containsExactly("devices added");
    }
}
