package com.oraclelumira.auditor.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.compose.ComposeRequest.Mode;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.yaml.Origin;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each way a value comes into a model, and the places and variables it then names. */
class OriginsTest {

    private final MemoryTree tree = new MemoryTree();

    /** The places of the value at that path of the model, as {@code file:line:column}. */
    private static List<String> places(Project project, String path) {
        return origin(project, path).locations().stream()
                .map(SourceLocation::toString)
                .toList();
    }

    private static List<String> variables(Project project, String path) {
        return origin(project, path).variables().stream()
                .map(use -> use.name() + " from " + use.source())
                .toList();
    }

    private static Origin origin(Project project, String path) {
        YamlNode node = project.model();
        for (String step : path.split("/", -1)) {
            node = node instanceof YamlSequence list
                    ? list.items().get(Integer.parseInt(step))
                    : ((YamlMapping) node).get(step).orElseThrow();
        }
        return node.origin();
    }

    @Test
    void aliased_value_stands_at_its_anchor_and_at_the_alias() throws Exception {
        Project project = tree.with("compose.yaml", """
                x-limit: &limit 1.5
                services:
                  a: {image: x, cpus: *limit}
                """).load(Mode.STRICT);
        assertThat(places(project, "services/a/cpus")).containsExactly("compose.yaml:1:17", "compose.yaml:3:23");
    }

    @Test
    void merged_key_stands_where_the_anchored_mapping_has_it() throws Exception {
        Project project = tree.with("compose.yaml", """
                x-base: &base
                  restart: always
                  user: root
                services:
                  a:
                    <<: *base
                    image: x
                    user: app
                """).load(Mode.STRICT);
        assertThat(places(project, "services/a/restart")).containsExactly("compose.yaml:2:12");
        assertThat(places(project, "services/a/user")).containsExactly("compose.yaml:8:11");
    }

    @Test
    void extended_value_names_the_service_it_came_from_and_what_went_over_it() throws Exception {
        Project project = tree.with("compose.yaml", """
                        services:
                          a:
                            extends: {file: base.yaml, service: b}
                            user: app
                            environment: {TWO: 2}
                        """).with("base.yaml", """
                        services:
                          b:
                            image: x
                            user: root
                            environment: {ONE: 1}
                        """).load(Mode.STRICT);
        assertThat(places(project, "services/a/image")).containsExactly("base.yaml:3:12");
        assertThat(places(project, "services/a/user")).containsExactly("compose.yaml:4:11", "base.yaml:4:11");
        assertThat(places(project, "services/a/environment")).containsExactly("compose.yaml:5:18", "base.yaml:5:18");
        assertThat(places(project, "services/a/environment/ONE")).containsExactly("base.yaml:5:24");
        assertThat(places(project, "services/a")).containsExactly("compose.yaml:3:5", "base.yaml:3:5");
    }

    @Test
    void included_value_names_its_file_and_the_value_that_overrides_it() throws Exception {
        Project project = tree.with("compose.yaml", """
                        include: [part/compose.yaml]
                        services:
                          a: {user: app}
                        """)
                .with("part/compose.yaml", "services:\n  a:\n    image: x:${TAG}\n    user: root\n")
                .with("part/.env", "# which\nTAG=1\n")
                .load(Mode.STRICT);
        assertThat(places(project, "services/a/image")).containsExactly("part/compose.yaml:3:12");
        assertThat(variables(project, "services/a/image")).containsExactly("TAG from part/.env:2");
        assertThat(places(project, "services/a/user")).containsExactly("compose.yaml:3:13", "part/compose.yaml:4:11");
    }

    @Test
    void list_of_two_files_names_both_and_each_item_its_own() throws Exception {
        Project project = tree.with("compose.yaml", "services: {a: {image: x, cap_add: [CHOWN]}}\n")
                .with("more.yaml", "services:\n  a:\n    cap_add: [KILL]\n")
                .load(Mode.STRICT, "compose.yaml", "more.yaml");
        assertThat(places(project, "services/a/cap_add")).containsExactly("more.yaml:3:14", "compose.yaml:1:35");
        assertThat(places(project, "services/a/cap_add/0")).containsExactly("compose.yaml:1:36");
        assertThat(places(project, "services/a/cap_add/1")).containsExactly("more.yaml:3:15");
    }

    @Test
    void environment_in_two_forms_keeps_the_places_of_its_keys() throws Exception {
        Project project = tree.with("compose.yaml", "services: {a: {image: x, environment: {A: 1, B: 2}}}\n")
                .with("more.yaml", "services:\n  a:\n    environment:\n      - B=3\n")
                .load(Mode.STRICT, "compose.yaml", "more.yaml");
        assertThat(places(project, "services/a/environment/A")).containsExactly("compose.yaml:1:43");
        assertThat(places(project, "services/a/environment/B")).containsExactly("more.yaml:4:9", "compose.yaml:1:49");
    }

    @Test
    void parts_of_a_short_form_stand_where_the_short_form_stands() throws Exception {
        Project project = tree.with("compose.yaml", "services:\n  a: {image: x, ports: ['8080:80']}\n")
                .load(Mode.STRICT);
        assertThat(places(project, "services/a/ports/0/target")).containsExactly("compose.yaml:2:25");
        assertThat(places(project, "services/a/ports/0/published")).containsExactly("compose.yaml:2:25");
    }

    @Test
    void value_of_an_env_file_stands_in_its_line_and_below_what_environment_says() throws Exception {
        Project project = tree.with("compose.yaml", """
                        services:
                          a:
                            image: x
                            env_file: [one.env, two.env]
                            environment: {OWN: mine}
                        """)
                .with("one.env", "# first\nONE=1\nTWO=of-one\nOWN=of-one\n")
                .with("two.env", "TWO=of-two-${ONE}\n")
                .load(Mode.STRICT);
        assertThat(places(project, "services/a/environment/ONE")).containsExactly("one.env:2:1");
        assertThat(places(project, "services/a/environment/TWO")).containsExactly("two.env:1:1", "one.env:3:1");
        assertThat(variables(project, "services/a/environment/TWO")).containsExactly("ONE from one.env:2");
        assertThat(places(project, "services/a/environment/OWN")).containsExactly("compose.yaml:5:24", "one.env:4:1");
    }

    @Test
    void bare_name_in_an_env_file_stands_there_and_names_who_set_it() throws Exception {
        Project project = tree.with("compose.yaml", "services: {a: {image: x, env_file: a.env}}\n")
                .with("a.env", "A=1\nINHERITED\n")
                .with(".env", "INHERITED=yes\n")
                .load(Mode.STRICT);
        assertThat(places(project, "services/a/environment/INHERITED")).containsExactly("a.env:2:1");
        assertThat(variables(project, "services/a/environment/INHERITED")).containsExactly("INHERITED from .env:1");
    }

    @Test
    void bare_name_in_environment_stands_there_and_names_who_set_it() throws Exception {
        Project project = tree.with("compose.yaml", "services: {a: {image: x, environment: [A]}}\n")
                .with(".env", "A=1\n")
                .load(Mode.STRICT);
        assertThat(places(project, "services/a/environment/A")).containsExactly("compose.yaml:1:40");
        assertThat(variables(project, "services/a/environment/A")).containsExactly("A from .env:1");
    }

    @Test
    void variable_is_of_the_process_before_it_is_of_a_file_and_last_of_a_default() throws Exception {
        Project project = tree.with("compose.yaml", "services: {a: {image: '${A}${B}${C:-c}${D}'}}\n")
                .with(".env", "A=file\nB=file\n")
                .load(ComposeRequest.of(Mode.STRICT, Map.of("A", "process"), "compose.yaml"));
        assertThat(variables(project, "services/a/image"))
                .containsExactly("A from process", "B from .env:2", "C from default", "D from unset");
    }

    @Test
    void overriding_value_keeps_no_variable_of_what_it_replaced() throws Exception {
        Project project = tree.with("compose.yaml", "services: {a: {image: '${A:-x}'}}\n")
                .with("more.yaml", "services: {a: {image: y}}\n")
                .load(Mode.STRICT, "compose.yaml", "more.yaml");
        assertThat(variables(project, "services/a/image")).isEmpty();
        assertThat(places(project, "services/a/image")).containsExactly("more.yaml:1:23", "compose.yaml:1:23");
    }

    @Test
    void default_has_no_place_and_an_implied_dependency_the_place_of_its_cause() throws Exception {
        Project project = tree.with("compose.yaml", """
                services:
                  a: {image: x, network_mode: 'service:b'}
                  b: {image: x}
                """).load(Mode.STRICT);
        assertThat(places(project, "networks/default/name")).isEmpty();
        assertThat(places(project, "services/a/depends_on/b/condition")).containsExactly("compose.yaml:2:31");
    }

    @Test
    void project_name_has_a_place_only_where_the_file_decided() throws Exception {
        tree.with("compose.yaml", "name: written\nservices: {a: {image: x}}\n");
        assertThat(places(tree.load(Mode.STRICT), "name")).containsExactly("compose.yaml:1:7");
        ComposeRequest asked = new ComposeRequest(
                List.of("compose.yaml"),
                Optional.empty(),
                Optional.of("asked"),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Optional.empty(),
                Mode.STRICT,
                Set.of());
        assertThat(places(tree.load(asked), "name")).isEmpty();
    }
}
