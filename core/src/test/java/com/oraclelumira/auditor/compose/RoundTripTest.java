package com.oraclelumira.auditor.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.compose.ComposeRequest.Mode;
import com.oraclelumira.auditor.yaml.Origin;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import com.oraclelumira.auditor.yaml.YamlText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A generated project, printed and loaded again, is the same project; printing what was printed changes nothing. */
class RoundTripTest {

    private static final Arbitrary<String> TEXTS = Arbitraries.strings()
            .withChars("abz09 :#'\"-é%@{}[]&*!|>?,\\\n\t")
            .ofMinLength(1)
            .ofMaxLength(12);

    private static final Arbitrary<String> NAMES =
            Arbitraries.strings().withChars("abcXYZ019_.-").ofMinLength(1).ofMaxLength(8);

    private static Arbitrary<YamlNode> text(Arbitrary<String> texts) {
        return texts.map(value -> YamlScalar.of(value, Origin.NONE));
    }

    private static Arbitrary<YamlNode> oneOf(Object... values) {
        return Arbitraries.of(values).map(value -> YamlScalar.of(value, Origin.NONE));
    }

    private static Arbitrary<YamlNode> list(Arbitrary<YamlNode> items) {
        return items.list()
                .uniqueElements(YamlNode::toPlain)
                .ofMaxSize(3)
                .map(several -> new YamlSequence(several, Origin.NONE));
    }

    private static Arbitrary<YamlNode> keyed(Arbitrary<String> keys, Arbitrary<YamlNode> values) {
        return Arbitraries.maps(keys, values).ofMaxSize(3).map(RoundTripTest::mapping);
    }

    private static YamlMapping mapping(Map<String, YamlNode> values) {
        Map<String, YamlMapping.Entry> entries = new TreeMap<>();
        values.forEach((key, value) -> entries.put(key, new YamlMapping.Entry(value, Origin.NONE)));
        return new YamlMapping(entries, Origin.NONE);
    }

    /** A mapping with any of those keys. */
    private static Arbitrary<YamlNode> some(Map<String, Arbitrary<YamlNode>> attributes) {
        List<Arbitrary<Map<String, YamlNode>>> choices = attributes.entrySet().stream()
                .map(attribute -> attribute
                        .getValue()
                        .map(value -> Map.of(attribute.getKey(), value))
                        .optional(0.3)
                        .map(chosen -> chosen.orElse(Map.of())))
                .toList();
        return Combinators.combine(choices).as(parts -> {
            Map<String, YamlNode> all = new TreeMap<>();
            parts.forEach(all::putAll);
            return mapping(all);
        });
    }

    private static final Map<String, Arbitrary<YamlNode>> ATTRIBUTES = Map.ofEntries(
            Map.entry("annotations", keyed(NAMES, text(TEXTS))),
            Map.entry("cap_add", list(text(NAMES))),
            Map.entry("command", Arbitraries.oneOf(list(text(TEXTS)), oneOf("run it", "sh -c \"a b\"", ""))),
            Map.entry("cpus", oneOf(0.1, 1L, "0.5", 2.25)),
            Map.entry("depends_on", oneOf("x").map(name -> new YamlSequence(List.of(named("base")), Origin.NONE))),
            Map.entry("devices", list(oneOf("/dev/a", "/dev/b:/dev/c", "/dev/d:/dev/e:r"))),
            Map.entry("dns", Arbitraries.oneOf(oneOf("1.1.1.1"), list(oneOf("1.1.1.1", "8.8.8.8")))),
            Map.entry("entrypoint", list(text(TEXTS))),
            Map.entry("environment", keyed(NAMES, Arbitraries.oneOf(text(TEXTS), oneOf(1L, true, 1.5, "")))),
            Map.entry("expose", list(oneOf("80", 81L, "90-92", "53/udp"))),
            Map.entry("extra_hosts", list(oneOf("a=1.2.3.4", "b:::1", "c=host-gateway"))),
            Map.entry("hostname", text(NAMES)),
            Map.entry("init", oneOf(true, false)),
            Map.entry("labels", keyed(NAMES, text(TEXTS))),
            Map.entry("mem_limit", oneOf("1g", 1024L, "0.5m", "1k")),
            Map.entry("oom_score_adj", oneOf(-5L, 0L, 5L)),
            Map.entry("ports", list(oneOf("80", "8080:80", "127.0.0.1:1-2:3-4/udp", "[::1]:5:6", 90L, "7000-7001:90"))),
            Map.entry("privileged", oneOf(true, false)),
            Map.entry("pull_policy", oneOf("always", "never", "missing", "if_not_present", "every_12h")),
            Map.entry("restart", oneOf("no", "always", "on-failure:3", "unless-stopped")),
            Map.entry("security_opt", list(oneOf("a:b", "no-new-privileges:true"))),
            Map.entry("stop_grace_period", oneOf("1m30s", "1d", "500ms", "1.5s")),
            Map.entry("sysctls", keyed(oneOfText("net.a", "net.b"), oneOf(1L, "2"))),
            Map.entry("tmpfs", Arbitraries.oneOf(oneOf("/t:size=1"), list(oneOf("/t", "/u")))),
            Map.entry("ulimits", keyed(oneOfText("nofile", "nproc"), oneOf(5L, "6", -1L, 0L))),
            Map.entry("user", oneOf("1000", "root", "0:0")),
            Map.entry("volumes", list(oneOf("./a:/b", "/c:/d:ro", "data:/e", "/f", "./g:/h:z"))),
            Map.entry("working_dir", oneOf("/a", "b/../c")),
            Map.entry("x-note", Arbitraries.oneOf(oneOf(1L, true, 1.5, "t"), keyed(NAMES, text(TEXTS)))));

    private static YamlNode named(String name) {
        return YamlScalar.of(name, Origin.NONE);
    }

    private static Arbitrary<String> oneOfText(String... texts) {
        return Arbitraries.of(Arrays.asList(texts));
    }

    @Provide
    Arbitrary<YamlMapping> projects() {
        YamlMapping base = mapping(Map.of("image", named("base")));
        YamlMapping volumes = mapping(Map.of("data", mapping(Map.of())));
        return some(ATTRIBUTES).map(service -> {
            YamlMapping body = ((YamlMapping) service).with("image", named("x:1"));
            return mapping(Map.of(
                    "name", named("demo"),
                    "services", mapping(Map.of("base", base, "web", body)),
                    "volumes", volumes));
        });
    }

    @Property(tries = 200)
    void printed_project_loads_to_the_same_project(@ForAll("projects") YamlMapping written) throws ComposeException {
        Project first = load(YamlText.of(written));
        Project second = load(ProjectWriter.yaml(first));
        assertThat(second.model().toPlain()).isEqualTo(first.model().toPlain());
        assertThat(ProjectWriter.yaml(second)).isEqualTo(ProjectWriter.yaml(first));
        assertThat(ProjectWriter.json(second)).isEqualTo(ProjectWriter.json(first));
        assertThat(ProjectWriter.json(load(ProjectWriter.json(first)))).isEqualTo(ProjectWriter.json(first));
    }

    /** Without interpolation: what is printed holds values, not templates. */
    private static Project load(String text) throws ComposeException {
        ComposeRequest plain = ComposeRequest.of(Mode.STRICT, Map.of("HOME", "/home/u"), "compose.yaml");
        return new MemoryTree()
                .with("compose.yaml", text)
                .load(new ComposeRequest(
                        plain.files(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        plain.environment(),
                        Optional.empty(),
                        Mode.STRICT,
                        Set.of(ComposeRequest.Step.INTERPOLATE)));
    }
}
