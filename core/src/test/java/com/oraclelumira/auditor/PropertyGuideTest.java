package com.oraclelumira.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.model.SubjectType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertyGuideTest {

    @ParameterizedTest
    @CsvSource({
        "SERVICE, mem_limit, /HostConfig/Memory",
        "SERVICE, environment.DOLI_PROD, /Config/Env",
        "SERVICE, labels.traefik.enable, /Config/Labels",
        "SERVICE, volumes./var/www/html.read_only, /Mounts",
        "SERVICE, networks.internal.aliases, /NetworkSettings/Networks/<name>/Aliases",
        "SERVICE, networks.internal, /NetworkSettings/Networks",
        "SERVICE, replicas, GET /containers/json",
        "CONTAINER, container, GET /containers/json",
        "NETWORK, networks.internal.internal, /Internal",
        "NETWORK, networks.internal, GET /networks/ID",
        "VOLUME, volumes.data, GET /volumes/NAME",
        "PROJECT, labels.com.docker.compose.project.working_dir, /Config/Labels",
        "PROJECT, labels.com.docker.compose.project.config_files, /Config/Labels",
        "SERVICE, image.id, /Image"
    })
    void a_property_is_found_by_the_name_that_findings_give_it(SubjectType type, String property, String engine) {
        assertThat(PropertyGuide.to(type, property).orElseThrow().engine()).contains(engine);
    }

    @Test
    void the_closest_line_of_the_catalogue_is_taken() {
        assertThat(PropertyGuide.to(SubjectType.SERVICE, "labels.com.docker.compose.image")
                        .orElseThrow()
                        .unset())
                .isEqualTo("the id of the image that runs");
    }

    @Test
    void what_the_catalogue_does_not_know_has_no_guide() {
        assertThat(PropertyGuide.to(SubjectType.SERVICE, "from_the_future")).isEmpty();
        assertThat(PropertyGuide.to(SubjectType.ENGINE, "mem_limit")).isEmpty();
    }
}
