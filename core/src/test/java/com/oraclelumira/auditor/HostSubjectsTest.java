package com.oraclelumira.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.rule.RuleEngine;
import com.oraclelumira.auditor.rule.RuleScope;
import com.oraclelumira.auditor.rule.Subject.Side;
import com.oraclelumira.auditor.rule.Violation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rules see of a host: its networks, images, its engine, and what others have there. */
class HostSubjectsTest {

    private static final String PROJECT = """
            name: crm
            services:
              web: {image: "nginx:1.27", ports: ["8080:80"], networks: [front]}
            networks:
              front: {internal: true, ipam: {config: [{subnet: 10.1.0.0/16}]}}
            """;

    private static final String HOST = """
            {"info": {"ID": "1", "Name": "h1", "Containers": 2, "MemTotal": 1000, "NCPU": 2, "Architecture": "aarch64",
                      "SecurityOptions": ["name=seccomp,profile=builtin"], "LiveRestoreEnabled": true},
             "version": {"Version": "26.1.5", "ApiVersion": "1.45"},
             "containers": [
               {"Id": "a", "Name": "/crm-web-1", "Image": "sha256:1", "State": {"Status": "running"},
                "Config": {"Image": "nginx:1.27", "Labels": {"com.docker.compose.project": "crm",
                  "com.docker.compose.service": "web"}},
                "HostConfig": {}, "NetworkSettings": {"Networks": {"crm_front": {"NetworkID": "n1"}}}},
               {"Id": "b", "Name": "/wiki", "Image": "sha256:2", "State": {"Status": "running"},
                "Config": {"Image": "wiki:1"}, "NetworkSettings": {"Networks": {"bridge": {"NetworkID": "n0"}}},
                "HostConfig": {"PortBindings": {"80/tcp": [{"HostIp": "", "HostPort": "8080"}]}}}],
             "images": [{"Id": "sha256:1", "RepoTags": ["nginx:1.27"], "Architecture": "amd64", "Created": "1970-01-01T00:00:00Z",
                         "Config": {"User": ""}}],
             "networks": [
               {"Id": "n0", "Name": "bridge", "Driver": "bridge",
                "Options": {"com.docker.network.bridge.enable_icc": "true"}, "Containers": {}},
               {"Id": "n1", "Name": "crm_front", "Driver": "bridge", "Internal": false, "Attachable": false,
                "Options": {}, "IPAM": {"Config": [{"Subnet": "10.1.0.0/16"}]}, "Containers": {"a": {}},
                "Labels": {"com.docker.compose.project": "crm", "com.docker.compose.network": "front"}},
               {"Id": "n2", "Name": "old", "Driver": "bridge", "IPAM": {"Config": [{"Subnet": "10.1.9.0/24"}]}}],
             "volumes": [{"Name": "left", "Driver": "local"}]}
            """;

    @TempDir
    Path folder;

    @Test
    void network_is_one_subject_on_both_sides_under_its_key() throws Exception {
        Stage stage = new Stage(folder, PROJECT, HOST);
        assertThat(stage.live(RuleScope.NETWORK, "front").fields())
                .containsEntry("internal", false)
                .containsEntry("project", "crm")
                .containsEntry("overlaps", List.of("old"))
                .doesNotContainKey("enable_ipv6");
        assertThat(stage.desired(RuleScope.NETWORK, "front").fields())
                .containsEntry("internal", true)
                .containsEntry("overlaps", List.of("old"));
        assertThat(stage.live(RuleScope.NETWORK, "bridge").fields()).containsEntry("predefined", true);
        assertThat(stage.subjects(Side.LIVE))
                .as("a network of nobody is the engine's matter")
                .noneMatch(it -> it.ref().name().equals("old"));
    }

    @Test
    void port_that_a_container_of_others_holds_is_claimed_twice() throws Exception {
        assertThat(new Stage(folder, PROJECT, HOST)
                        .desired(RuleScope.PROJECT, "crm")
                        .fields())
                .containsEntry(
                        "shared_ports",
                        List.of(Map.of("port", "8080/tcp", "services", List.of("web"), "others", List.of("wiki"))))
                .containsEntry("host_memory", 1000L);
    }

    @Test
    void image_is_judged_once_at_the_line_of_its_service_and_hides_its_age() throws Exception {
        var image = new Stage(folder, PROJECT, HOST).live(RuleScope.IMAGE, "nginx:1.27");
        assertThat(image.fields())
                .containsEntry("users", List.of("web"))
                .containsEntry("host_architecture", "arm64")
                .doesNotContainKeys("age_days", "layers", "signed", "insecure_registry");
        assertThat(image.locator()
                        .locate(com.oraclelumira.auditor.model.PropertyPath.of("image"), -1)
                        .orElseThrow()
                        .line())
                .isEqualTo(3);
    }

    @Test
    void engine_is_judged_once_and_what_it_does_not_show_is_not_known() throws Exception {
        Stage stage = new Stage(folder, PROJECT, HOST);
        assertThat(stage.live(RuleScope.ENGINE, "h1").fields())
                .containsEntry("live_restore", true)
                .containsEntry("end_of_life", true)
                .containsEntry("unmanaged_containers", List.of("wiki"))
                .containsEntry("unused_networks", List.of("old"))
                .containsEntry("unused_volumes", List.of("left"))
                .doesNotContainKeys("iptables", "userland_proxy", "swarm", "no_new_privileges", "client_plain");
        var result = RuleEngine.bundled().judge(stage.subjects());
        assertThat(result.violations())
                .filteredOn(it -> it.rule().scope() == RuleScope.ENGINE)
                .extracting(it -> it.rule().id())
                .doesNotHaveDuplicates()
                .contains("DMN-USERNS", "DRF-UNMANAGED", "NET-ORPHAN", "VOL-ORPHAN")
                .doesNotContain("DMN-LIVE-RESTORE", "DMN-IPTABLES-OFF", "DMN-NNP");
        assertThat(result.undecided()).extracting(it -> it.rule()).contains("DMN-IPTABLES-OFF", "DMN-NNP");
        assertThat(result.violations())
                .filteredOn(it -> it.rule().scope() == RuleScope.ENGINE)
                .extracting(Violation::judged)
                .containsOnly(Set.of(Side.LIVE));
    }

    @Test
    void host_that_was_not_read_whole_says_nothing_of_what_is_unused() throws Exception {
        Stage stage = new Stage(folder, PROJECT, HOST.replace("\"Containers\": 2", "\"Containers\": 9"));
        assertThat(stage.live(RuleScope.ENGINE, "h1").fields())
                .doesNotContainKeys("unmanaged_containers", "unused_networks", "unused_volumes", "images_used");
    }
}
