package com.oraclelumira.auditor.live.docker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnginePathTest {

    @ParameterizedTest
    @EnumSource
    void every_path_is_a_get_that_the_allow_list_lets_through(EnginePath path) {
        String argument = path.accepts("a1") ? "a1" : "";

        Request request = path.request("1.41", argument, Map.of());

        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.path()).matches(SocketProxyRules.regex()).startsWith("/v1.41/");
        assertThat(path.request("", argument, Map.of()).path()).matches(path.regex());
    }

    @Test
    void no_other_class_makes_requests() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(EnginePath.class.getName())
                .should()
                .callMethod(Request.class, "builder")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("com.oraclelumira.auditor"));
    }

    @Test
    void query_is_encoded() {
        assertThat(EnginePath.CONTAINERS
                        .request("1.41", "", Map.of("filters", "{\"label\":[\"a=b c&d\"]}"))
                        .path())
                .isEqualTo("/v1.41/containers/json?filters=%7B%22label%22%3A%5B%22a%3Db+c%26d%22%5D%7D");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nginx", "nginx:1.25", "reg.example:5000/a/b@sha256:00ff", "sha256:00ff", "a_b/c.d-e"})
    void image_references_are_accepted(String reference) {
        assertThat(EnginePath.IMAGE.accepts(reference)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../containers/x", "a/../b", "a b", "a?b", "a#b", "a%2fb", "/a", "a//b", "a\nb"})
    void what_could_leave_the_path_is_refused(String argument) {
        assertThat(EnginePath.IMAGE.accepts(argument)).isFalse();
        assertThat(EnginePath.CONTAINER.accepts(argument)).isFalse();
        assertThatThrownBy(() -> EnginePath.IMAGE.request("1.41", argument, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/containers/a/export",
                "/containers/a/archive",
                "/_ping",
                "/containers/a/attach/ws",
                "/containers/a/logs",
                "/v1.41/containers/../x/json",
                "/images/get",
                "/secrets",
                "/v1.41/containers/a/json/x"
            })
    void allow_list_lets_nothing_else_through(String path) {
        assertThat(path).doesNotMatch(SocketProxyRules.regex());
    }

    @Test
    void haproxy_rules_deny_what_is_not_listed() {
        assertThat(SocketProxyRules.haproxy())
                .contains(
                        "acl lumira_get method GET",
                        "acl lumira_path path -m reg ^(/v[0-9]+\\.[0-9]+)?/containers/json$")
                .endsWith("http-request deny unless lumira_get lumira_path");
    }
}
