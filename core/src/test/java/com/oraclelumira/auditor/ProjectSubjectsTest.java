package com.oraclelumira.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.rule.RuleScope;
import com.oraclelumira.auditor.rule.Subject;
import com.oraclelumira.auditor.rule.Subject.Side;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rules see of a project as a whole, and of its networks and volumes. */
class ProjectSubjectsTest {

    @TempDir
    java.nio.file.Path folder;

    private static final String TWO_ON_ONE_PORT = """
            name: crm
            services:
              web:
                image: nginx:1.27
                container_name: edge
                mem_limit: 1g
                ports: ["8080:80"]
                volumes: ["data:/data", "/srv/shared:/shared"]
              desk:
                image: nginx:1.27
                container_name: edge
                mem_limit: 512m
                deploy: {replicas: 2}
                ports: ["9000:90", "127.0.0.1:8080:80"]
                volumes: ["data:/data:ro", "/srv/shared:/shared"]
            volumes:
              data:
              spare:
            networks:
              back: {driver: overlay, ipam: {config: [{subnet: 10.1.0.0/16}]}}
              front: {ipam: {config: [{subnet: 10.1.2.0/24}]}}
            """;

    @Test
    void names_ports_and_folders_that_two_services_share_are_known_with_their_lines() throws Exception {
        Stage stage = new Stage(folder, TWO_ON_ONE_PORT);
        Subject project = stage.desired(RuleScope.PROJECT, "crm");
        assertThat(project.fields())
                .containsEntry("name_written", true)
                .containsEntry(
                        "shared_names",
                        List.of(Map.of("name", "edge", "services", List.of("web", "desk"), "others", List.of())))
                .containsEntry(
                        "shared_ports",
                        List.of(Map.of("port", "8080/tcp", "services", List.of("web", "desk"), "others", List.of())))
                .containsEntry(
                        "shared_writes", List.of(Map.of("source", "/srv/shared", "services", List.of("web", "desk"))))
                .containsEntry("mem_limits", 2_147_483_648L)
                .containsEntry("networked_services", 2L)
                .containsEntry("networks_used", 1L);
        assertThat(stage.line(project, "ports", "8080/tcp")).isEqualTo(14);
        assertThat(stage.line(project, "container_name", "edge")).isEqualTo(11);
        assertThat(stage.line(project, "volumes", "spare")).isEqualTo(18);
    }

    @Test
    void what_no_service_uses_is_unused_unless_a_profile_may_use_it() throws Exception {
        assertThat(unused(TWO_ON_ONE_PORT))
                .containsExactlyInAnyOrder(
                        Map.of("section", "networks", "name", "back"),
                        Map.of("section", "networks", "name", "front"),
                        Map.of("section", "volumes", "name", "spare"));
        assertThat(unused(TWO_ON_ONE_PORT.replace(
                        "volumes:\n  data:\n",
                        "  later: {image: nginx, profiles: [x], volumes: [\"spare:/s\"]}\nvolumes:\n  data:\n")))
                .isEmpty();
    }

    private List<Object> unused(String compose) throws Exception {
        return List.copyOf((List<?>) new Stage(folder, compose)
                .desired(RuleScope.PROJECT, "crm")
                .fields()
                .get("unused"));
    }

    @Test
    void port_that_no_file_decides_and_ports_of_other_addresses_are_not_shared() throws Exception {
        Subject project = new Stage(folder, """
                        name: crm
                        services:
                          a: {image: nginx, ports: ["127.0.0.1:80:80", "53:53/udp", "${PORT}:1"]}
                          b: {image: nginx, ports: ["10.0.0.5:80:80", "53:53", "${PORT}:1", "7000-7005:7"]}
                          c: {image: nginx, ports: ["7001:7", "[::1]:80:80"]}
                        """).desired(RuleScope.PROJECT, "crm");
        assertThat(project.fields()).containsEntry("shared_ports", List.of());
    }

    @Test
    void networks_know_who_is_on_them_and_what_they_overlap() throws Exception {
        Stage stage = new Stage(folder, TWO_ON_ONE_PORT);
        assertThat(stage.desired(RuleScope.NETWORK, "back").fields())
                .containsEntry("driver", "overlay")
                .containsEntry("subnets", List.of("10.1.0.0/16"))
                .containsEntry("overlaps", List.of("front"))
                .containsEntry("members", List.of());
        Subject own = stage.desired(RuleScope.NETWORK, "default");
        assertThat(String.valueOf(own.fields().get("members"))).contains("service=web", "service=desk");
        assertThat(stage.line(own, "networks", "default"))
                .as("nobody wrote it, so its first user")
                .isIn(3, 9);
    }

    @Test
    void what_no_variable_decides_is_not_known_and_an_external_thing_is_not_described() throws Exception {
        Stage stage = new Stage(folder, """
                name: crm
                services:
                  a: {image: nginx, mem_limit: "${MEM}", networks: [out], volumes: ["v:/v"]}
                networks: {out: {external: true}}
                volumes: {v: {driver_opts: {type: nfs, o: "addr=h,password=${PW}"}}}
                """);
        assertThat(stage.desired(RuleScope.PROJECT, "crm").fields()).doesNotContainKey("mem_limits");
        assertThat(stage.desired(RuleScope.NETWORK, "out").fields())
                .containsEntry("external", true)
                .doesNotContainKeys("driver", "internal", "driver_opts");
        assertThat(stage.desired(RuleScope.VOLUME, "v").fields())
                .containsEntry("driver", "")
                .doesNotContainKeys("driver_opts", "has_password");
    }

    @Test
    void password_of_a_network_share_is_known_and_not_shown() throws Exception {
        Stage stage = new Stage(folder, """
                name: crm
                services:
                  a: {image: nginx, volumes: ["v:/v"]}
                volumes: {v: {driver_opts: {type: cifs, o: "addr=h,username=u,password=zq7-canary-value-1"}}}
                """);
        assertThat(stage.desired(RuleScope.VOLUME, "v").fields()).containsEntry("has_password", true);
        assertThat(stage.subjects(Side.DESIRED).toString()).doesNotContain("zq7-canary-value-1");
    }
}
