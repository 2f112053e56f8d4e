package com.oraclelumira.auditor.compose.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.yaml.Origin;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeSchemaTest {

    private static List<String> complaints(String yaml) {
        return ComposeSchema.validate(Trees.of(yaml)).stream()
                .map(problem -> problem.where() + ": " + problem.message())
                .toList();
    }

    private static List<String> ofService(String yaml) {
        return complaints("{services: {site: {image: nginx, " + yaml + "}}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "imagee: x | services.site: additional properties 'imagee' not allowed; did you mean 'image'?",
                "deploy: {ressources: {}} | services.site.deploy: additional properties 'ressources' not allowed; did you mean 'resources'?",
                "ports: [{target: 80, publish: 80}] | services.site.ports[0]: additional properties 'publish' not allowed; did you mean 'published'?",
                "env_file: [{path: a, optionnel: true}] | services.site.env_file[0]: additional properties 'optionnel' not allowed",
                "networks: {front: {alias: [a]}} | services.site.networks.front: additional properties 'alias' not allowed",
                "volumes: | services.site.volumes: must be a list, got null",
                "ports: '80:80' | services.site.ports: must be a list, got string",
                "hostname: [a] | services.site.hostname: must be a string, got list",
                "hostname: 12 | services.site.hostname: must be a string, got integer",
                "environment: A=1 | services.site.environment: must be a list or mapping, got string",
                "build: 3 | services.site.build: must be a mapping or string, got integer",
                "build: | services.site.build: must be a mapping or string, got null",
                "networks: | services.site.networks: must be a list or mapping, got null",
                "healthcheck: | services.site.healthcheck: must be a mapping, got null",
                "depends_on: base | services.site.depends_on: must be a list or mapping, got string",
                "devices: [3] | services.site.devices[0]: must be a mapping or string, got integer",
                "build: {context: ., ssh: [1]} | services.site.build.ssh[0]: must be a string, got integer",
                "volumes: [{type: bind, source: 1, target: /a}] | services.site.volumes[0].source: must be a string, got integer",
                "label_file: [1] | services.site.label_file[0]: must be a string, got integer",
                "environment: {A: {b: c}} | services.site.environment.A: must be a boolean, null, number or string, got mapping",
                "depends_on: {base: {condition: pret}} | services.site.depends_on.base.condition: value must be one of 'service_started', 'service_healthy', 'service_completed_successfully', got 'pret'",
                "cgroup: hosts | services.site.cgroup: value must be one of 'host', 'private', got 'hosts'; did you mean 'host'?",
                "gpus: tout | services.site.gpus: value must be 'all', got 'tout'",
                "ulimits: {nofile: {soft: 1}} | services.site.ulimits.nofile: missing property 'hard'",
                "ulimits: {nofile: 1.5} | services.site.ulimits.nofile: must be an integer, mapping or string, got number",
                "post_start: [{user: root}] | services.site.post_start[0]: missing property 'command'",
                "develop: {watch: [{path: .}]} | services.site.develop.watch[0]: missing property 'action'",
                "depends_on: {base: {}} | services.site.depends_on.base: missing property 'condition'",
                "cpu_percent: -1 | services.site.cpu_percent: must be greater than or equal to 0, got -1",
                "cpu_percent: 101 | services.site.cpu_percent: must be less than or equal to 100, got 101",
                "volumes: [{type: tmpfs, tmpfs: {size: -1}}] | services.site.volumes[0].tmpfs.size: must be greater than or equal to 0, got -1",
                "container_name: é | services.site.container_name: 'é' does not match pattern '[a-zA-Z0-9][a-zA-Z0-9_.-]+'",
                "security_opt: [a, b, a] | services.site.security_opt: items at 0 and 2 are equal",
                "scale: 1.5 | services.site.scale: must be an integer or string, got number",
                "x-a: .inf | services.site.x-a: must be a finite number, got Infinity"
            })
    void wrong_service_is_explained(String yaml, String complaint) {
        assertThat(ofService(yaml)).containsExactly(complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "services: [a] | services: must be a mapping, got list",
                "services: {a: [image]} | services.a: must be a mapping, got list",
                "services: {été: {image: a}} | services: additional properties 'été' not allowed; accepted are names of letters, digits and . _ -",
                "volumes: {'mes données': } | volumes: additional properties 'mes données' not allowed; accepted are names of letters, digits and . _ -",
                "volumes: | volumes: must be a mapping, got null",
                "version: 3.8 | version: must be a string, got number",
                "servises: {} | top level: additional properties 'servises' not allowed; did you mean 'services'?",
                "networks: {n: x} | networks.n: must be a mapping or null, got string",
                "volumes: {v: {external: 1}} | volumes.v.external: must be a boolean, mapping or string, got integer",
                "volumes: {v: {external: {nom: x}}} | volumes.v.external: additional properties 'nom' not allowed",
                "networks: {n: {ipam: {config: {subnet: 10.0.0.0/8}}}} | networks.n.ipam.config: must be a list, got mapping",
                "secrets: {s: {environment: 3}} | secrets.s.environment: must be a string, got integer"
            })
    void wrong_file_is_explained(String yaml, String complaint) {
        assertThat(complaints(yaml)).containsExactly(complaint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pre_start: [{command: a, image: b, per_replica: true}]",
                "models: [m]",
                "models: {m: {endpoint_var: A, model_var: B}}",
                "provider: {type: x, options: {a: [1, b], c: true}}",
                "use_api_socket: true",
                "label_file: a.labels",
                "networks: {n: {gw_priority: 1, interface_name: eth0, mac_address: a, driver_opts: {x: 1}}}",
                "build: {context: ., no_cache_filter: [a], sbom: true, provenance: mode=max, entitlements: [a]}",
                "develop: {watch: [{path: ., action: sync, target: /a, initial_sync: true, include: a}]}",
                "scale: 2.0",
                "deploy:",
                "command:",
                "x-anything: {a: [1, {b: c}]}",
                "environment: {A: , B: 1, C: true, D: 1.5}",
                "volumes: [{type: image, source: a, target: /a, image: {subpath: x}}, 'a:/b']",
                "ports: [80, '80:80', {target: '80', published: 80, name: web, app_protocol: http}]",
                "gpus: all",
                "gpus: [{count: 2}]",
                "healthcheck: {test: a, start_interval: 1s}"
            })
    void right_service_has_no_complaint(String yaml) {
        assertThat(ofService(yaml)).isEmpty();
    }

    @Test
    void all_complaints_come_in_source_order_with_their_place() {
        YamlMapping root = Trees.of("""
                services:
                  site:
                    imagee: nginx
                    ports: 80
                    zone: fr
                    hostname: 12
                volume: {}
                """);
        assertThat(ComposeSchema.validate(root).stream().map(Problem::toString))
                .containsExactly(
                        "compose.yaml:3:5: services.site: additional properties 'imagee', 'zone' not allowed; did you mean 'image'?",
                        "compose.yaml:4:12: services.site.ports: must be a list, got integer",
                        "compose.yaml:6:15: services.site.hostname: must be a string, got integer",
                        "compose.yaml:7:1: top level: additional properties 'volume' not allowed; did you mean 'volumes'?");
        assertThat(ComposeSchema.validate(root)).allMatch(problem -> problem.level() == Problem.Level.ERROR);
    }

    @Test
    void keys_with_slashes_and_dots_are_found_again() {
        assertThat(complaints("services: {a.b: {image: a, labels: {'x/y~z.w': {}}}}"))
                .containsExactly("services.a.b.labels.x/y~z.w: must be a boolean, null, number or string, got mapping");
    }

    @Test
    void value_without_a_variable_is_only_refused_when_asked() {
        YamlMapping root =
                Trees.of("services: {a: {image: a, pull_policy: <P>, cgroup: <C>, dns_opt: [<D>, <E>], hostname: 1}}");
        assertThat(ComposeSchema.validate(root)).hasSize(4);
        assertThat(ComposeSchema.validateKnown(root)).extracting(Problem::where).containsExactly("services.a.hostname");
    }

    @Test
    void depth_is_bounded() {
        YamlNode deep = YamlScalar.of("x", Origin.NONE);
        for (int i = 0; i < 5_000; i++) {
            deep = new YamlSequence(List.of(deep), Origin.NONE);
        }
        YamlMapping root = new YamlMapping(Map.of("x-deep", new YamlMapping.Entry(deep, Origin.NONE)), Origin.NONE);
        assertThat(ComposeSchema.validate(root))
                .singleElement()
                .extracting(Problem::message)
                .isEqualTo("is nested more than 200 levels deep");
    }

    @Test
    void preloading_changes_nothing() {
        ComposeSchema.preload();
        assertThat(complaints("services: {}")).isEmpty();
    }

    /** Trees of Compose's own keys with values of any type anywhere. */
    @Provide
    Arbitrary<YamlNode> trees() {
        Arbitrary<YamlNode> scalars = Arbitraries.<Object>of("", "a", "true", 1L, -1L, 1.5, true, Double.NaN)
                .injectNull(0.1)
                .map(value -> YamlScalar.of(value, Origin.NONE));
        Arbitrary<String> keys = Arbitraries.of(
                "services",
                "volumes",
                "networks",
                "a",
                "image",
                "build",
                "ports",
                "environment",
                "depends_on",
                "deploy",
                "healthcheck",
                "ulimits",
                "target",
                "x-a",
                "é",
                "a/b",
                "0",
                "secrets",
                "external",
                "ipam",
                "config",
                "include",
                "path",
                "");
        return Arbitraries.recursive(
                () -> scalars,
                inner -> Arbitraries.oneOf(
                        inner.list().ofMaxSize(3).map(items -> new YamlSequence(items, Origin.NONE)),
                        Arbitraries.maps(keys, inner.map(node -> new YamlMapping.Entry(node, Origin.NONE)))
                                .ofMaxSize(4)
                                .map(entries -> new YamlMapping(entries, Origin.NONE))),
                0,
                5);
    }

    @Property(tries = 500)
    void every_tree_is_valid_or_explained(@ForAll("trees") YamlNode tree) {
        YamlMapping root = new YamlMapping(Map.of("services", new YamlMapping.Entry(tree, Origin.NONE)), Origin.NONE);
        assertThat(ComposeSchema.validate(root))
                .allMatch(problem -> !problem.message().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "image, image, 0",
        "imagee, image, 1",
        "iamge, image, 1",
        "mage, image, 1",
        "imgae, image, 1",
        "x, image, 5",
        "'', abc, 3",
        "ca, abc, 3"
    })
    void spelling_counts_changes(String from, String to, int distance) {
        assertThat(Spelling.distance(from, to)).isEqualTo(distance);
        assertThat(Spelling.distance(to, from)).isEqualTo(distance);
    }
}
