package com.oraclelumira.auditor.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.model.PropertyPath;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each folding rule: what it must fold, and what it must not hide. */
class FoldingTest {

    private static final String CHANGED_IMAGE = "'app:2'";

    @Test
    void another_image_explains_what_it_sets() {
        Case other = new Case()
                .image("/Config/Env", "['PATH=/bin','VERSION=1']")
                .live("/Config/Env", "['PATH=/usr/bin','VERSION=2']")
                .live("/Config/Image", CHANGED_IMAGE);
        assertThat(other.drifts()).containsExactly("image changed");
        assertThat(under(other, "image")).containsExactlyInAnyOrder("environment.PATH", "environment.VERSION");
    }

    @Test
    void another_image_hides_no_variable_that_the_file_sets() {
        Case other = new Case()
                .service("environment", "{'MODE':'prod'}")
                .image("/Config/Env", "['MODE=dev']")
                .live("/Config/Env", "['MODE=test']")
                .live("/Config/Image", CHANGED_IMAGE);
        assertThat(other.drifts()).containsExactlyInAnyOrder("image changed", "environment.MODE changed");
    }

    @Test
    void another_image_hides_no_variable_that_only_the_container_has() {
        Case other = new Case().live("/Config/Env", "['LD_PRELOAD=/tmp/x.so']").live("/Config/Image", CHANGED_IMAGE);
        assertThat(other.drifts()).containsExactlyInAnyOrder("image changed", "environment.LD_PRELOAD added");
    }

    @Test
    void privileged_explains_the_security_options_that_come_with_it() {
        Case privileged =
                new Case().live("/HostConfig/Privileged", "true").live("/HostConfig/SecurityOpt", "['label=disable']");
        assertThat(privileged.drifts()).containsExactly("privileged changed");
    }

    @Test
    void privileged_hides_neither_an_added_device_nor_an_added_capability() {
        Case privileged = new Case()
                .live("/HostConfig/Privileged", "true")
                .live(
                        "/HostConfig/Devices",
                        "[{'PathOnHost':'/dev/sda','PathInContainer':'/dev/sda','CgroupPermissions':'rwm'}]")
                .live("/HostConfig/CapAdd", "['SYS_ADMIN']");
        assertThat(privileged.drifts())
                .containsExactlyInAnyOrder("privileged changed", "devices added", "cap_add added");
    }

    @Test
    void privileged_hides_neither_a_lost_capability_drop_nor_an_unconfined_profile() {
        Case privileged = new Case()
                .service("cap_drop", "['ALL']")
                .live("/HostConfig/Privileged", "true")
                .live("/HostConfig/SecurityOpt", "['label=disable','seccomp=unconfined']");
        assertThat(privileged.drifts())
                .containsExactlyInAnyOrder("privileged changed", "cap_drop removed", "security_opt added");
    }

    @Test
    void memory_without_a_limit_explains_that_unlimited_swap_says_nothing() {
        Case lifted = new Case()
                .service("mem_limit", "'268435456'")
                .service("memswap_limit", "'-1'")
                .live("/HostConfig/Memory", "0")
                .live("/HostConfig/MemorySwap", "-1");
        assertThat(lifted.drifts()).containsExactly("mem_limit removed");
        assertThat(under(lifted, "mem_limit")).containsExactly("memswap_limit");
    }

    @Test
    void a_network_that_a_container_left_explains_its_links_and_hides_none_elsewhere() {
        Case left = new Case()
                .service("networks", "{'default':null,'back':null}")
                .service("links", "['db:store']")
                .model("networks", "{'default':{},'back':{}}")
                .network("{'Name':'shop_back','Id':'n2','Driver':'bridge','Labels':{"
                        + "'com.docker.compose.project':'shop','com.docker.compose.network':'back'}}");
        assertThat(left.drifts()).containsExactlyInAnyOrder("networks.back removed");
        assertThat(under(left, "networks.back")).containsExactly("links");
        left.live("/NetworkSettings/Networks/shop_default/Links", "['shop-db-1:other']");
        assertThat(left.drifts()).containsExactlyInAnyOrder("networks.back removed", "links changed");
    }

    @Test
    void another_memory_limit_explains_its_swap_residue_and_hides_no_written_one() {
        Case updated = new Case()
                .service("mem_limit", "'536870912'")
                .live("/HostConfig/Memory", "268435456")
                .live("/HostConfig/MemorySwap", "-1");
        assertThat(updated.drifts()).containsExactly("mem_limit changed");
        assertThat(updated.service("memswap_limit", "'1073741824'").drifts())
                .containsExactlyInAnyOrder("mem_limit changed", "memswap_limit changed");
    }

    @Test
    void another_entrypoint_explains_the_lost_command_and_hides_no_written_one() {
        Case other = new Case()
                .image("/Config/Cmd", "['serve']")
                .image("/Config/Entrypoint", "['start']")
                .live("/Config/Entrypoint", "['sleep']");
        assertThat(other.drifts()).containsExactly("entrypoint changed");
        assertThat(other.service("command", "['serve']").drifts())
                .containsExactlyInAnyOrder("entrypoint changed", "command removed");
        assertThat(new Case()
                        .image("/Config/Cmd", "['serve']")
                        .live("/Config/Entrypoint", "['sleep']")
                        .live("/Config/Cmd", "['infinity']")
                        .drifts())
                .containsExactlyInAnyOrder("entrypoint added", "command changed");
    }

    @Test
    void a_crash_loop_explains_its_state_and_hides_no_setting() {
        Case looping = new Case().live("/State/Status", "'restarting'").live("/RestartCount", "4");
        assertThat(looping.drifts()).containsExactly("restart_count state");
        assertThat(looping.live("/HostConfig/Privileged", "true").drifts())
                .containsExactlyInAnyOrder("restart_count state", "privileged changed");
    }

    @Test
    void another_check_explains_its_timing() {
        Case other = new Case()
                .service("healthcheck", "{'test':['CMD','ok'],'interval':'5s'}")
                .live("/Config/Healthcheck", "{'Test':['CMD','true'],'Interval':9000000000}");
        assertThat(other.drifts()).containsExactly("healthcheck changed");
        assertThat(under(other, "healthcheck")).containsExactly("healthcheck.interval");
        assertThat(other.live("/Config/Healthcheck", "{'Test':['CMD','ok'],'Interval':9000000000}")
                        .drifts())
                .containsExactly("healthcheck.interval changed");
    }

    @Test
    void a_missing_network_explains_who_is_not_on_it_and_hides_no_other_network() {
        Case gone = new Case()
                .service("networks", "{'back':null,'front':null}")
                .model("networks", "{'back':{'name':'shop_back'},'front':{'name':'shop_front'}}")
                .network("{'Name':'shop_front','Id':'n2','Driver':'bridge','Labels':{"
                        + "'com.docker.compose.project':'shop','com.docker.compose.network':'front'}}")
                .live("/HostConfig/NetworkMode", "'shop_back'")
                .live("/NetworkSettings/Networks", "{}");
        assertThat(gone.drifts()).containsExactlyInAnyOrder("networks.back missing", "networks.front removed");
        assertThat(under(gone, "networks.back")).containsExactly("networks.back");
    }

    @Test
    void a_missing_service_is_one_finding() {
        Case missing = new Case()
                .service("environment", "{'MODE':'prod'}")
                .service("mem_limit", "'536870912'")
                .noContainer();
        assertThat(missing.drifts()).containsExactly("container missing");
    }

    @Test
    void a_missing_service_alias_is_drift_of_its_own() {
        Case lost = new Case().live("/NetworkSettings/Networks/shop_default/Aliases", "[]");
        assertThat(lost.drifts()).containsExactly("networks.default.aliases removed");
        assertThat(lost.live("/HostConfig/Privileged", "true").drifts())
                .containsExactlyInAnyOrder("networks.default.aliases removed", "privileged changed");
    }

    @Test
    void a_network_that_compose_did_not_make_is_one_finding_where_it_differs_otherwise_too() {
        Case handmade = new Case()
                .model("networks", "{'default':{'name':'shop_default','internal':true}}")
                .network(0, "{'Name':'shop_default','Id':'n1','Driver':'bridge','Labels':{}}");
        assertThat(handmade.drifts()).containsExactly("networks.default.internal changed");
        assertThat(under(handmade, "networks.default.internal")).containsExactly("networks.default.labels");
        assertThat(handmade.model("networks", "{'default':{'name':'shop_default'}}")
                        .drifts())
                .containsExactly("networks.default.labels removed");
    }

    @Test
    void a_network_of_composes_making_hides_no_lost_label() {
        Case changed = new Case()
                .model("networks", "{'default':{'name':'shop_default','internal':true,'labels':{'zone':'inner'}}}");
        assertThat(changed.drifts())
                .containsExactlyInAnyOrder("networks.default.internal changed", "networks.default.labels changed");
    }

    @Test
    void a_share_of_processors_explains_the_quota_that_it_took_the_place_of() {
        Case replaced = new Case().service("cpu_quota", "'50000'").live("/HostConfig/NanoCpus", "500000000");
        assertThat(replaced.drifts()).containsExactly("cpus added");
        assertThat(under(replaced, "cpus")).containsExactly("cpu_quota");
    }

    private static List<String> under(Case state, String property) {
        return state.audit().drifts().stream()
                .filter(drift -> drift.property().toString().equals(property))
                .flatMap(drift -> drift.explains().stream())
                .map(Comparison::property)
                .map(PropertyPath::toString)
                .toList();
    }
}
