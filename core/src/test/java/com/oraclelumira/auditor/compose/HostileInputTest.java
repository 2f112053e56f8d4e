package com.oraclelumira.auditor.compose;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.oraclelumira.auditor.compose.ComposeRequest.Mode;
import com.oraclelumira.auditor.model.Problem;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input made to exhaust time or memory ends soon, in a model or in one clear error. */
class HostileInputTest {

    /** What any of these may take of one core; most take a tenth of a second. A quadratic step takes minutes. */
    private static final long MOST_SECONDS = 20;

    private static final String SERVICE = "services: {a: {image: x}}\n";

    private static final String NINES = "9".repeat(300_000);

    private long started;

    @BeforeEach
    void start_the_clock() {
        started = cpuTime();
    }

    @AfterEach
    void time_is_bounded() {
        assertThat((cpuTime() - started) / 1_000_000_000).isLessThan(MOST_SECONDS);
    }

    /** Of this thread, so that a busy machine does not count. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String many(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }

    private static MemoryTree file(String yaml) {
        return new MemoryTree().with("compose.yaml", yaml);
    }

    /** The only error of both modes; a tolerant load may end in a project that carries it. */
    private static String error(MemoryTree tree) throws ComposeException {
        ComposeException refused = catchThrowableOfType(ComposeException.class, () -> tree.load(Mode.STRICT));
        assertThat(refused).isNotNull();
        assertThat(refused.problems()).hasSize(1);
        try {
            assertThat(tree.load(Mode.TOLERANT).problems()).isNotEmpty();
        } catch (ComposeException e) {
            assertThat(e.problems()).isNotEmpty();
        }
        return refused.problems().get(0).toString();
    }

    private static Project loaded(MemoryTree tree) throws ComposeException {
        tree.load(Mode.TOLERANT);
        return tree.load(Mode.STRICT);
    }

    @Test
    void alias_bomb_is_refused() throws Exception {
        String bomb = "x-a0: &a0 [" + "1,".repeat(9) + "]\n"
                + many(9, i -> "x-a" + (i + 1) + ": &a" + (i + 1) + " [" + ("*a" + i + ",").repeat(9) + "]\n");
        assertThat(error(file(bomb + SERVICE)))
                .isEqualTo("compose.yaml:6:7: x-a5: more than 100000 values once aliases are replaced: excessive"
                        + " aliasing or size");
    }

    @Test
    void merge_key_bomb_is_refused() throws Exception {
        String bomb = "x-a0: &a0 {" + many(300, i -> "k" + i + ": 1,") + "}\n"
                + many(20, i -> "x-a" + (i + 1) + ": &a" + (i + 1) + " {<<: [" + ("*a" + i + ",").repeat(10) + "]}\n");
        assertThat(error(file(bomb + SERVICE))).contains("more than 100000 values");
    }

    @Test
    void document_just_below_the_limit_is_read_and_one_above_is_refused() throws Exception {
        assertThat(loaded(file(SERVICE + "x-l:\n" + "- 1\n".repeat(99_000))).problems())
                .isEmpty();
        assertThat(error(file(SERVICE + "x-l:\n" + "- 1\n".repeat(100_000)))).startsWith("compose.yaml:3:1: x-l: more");
    }

    @Test
    void ten_thousand_services_are_a_project() throws Exception {
        Project project = loaded(file("services:\n"
                + many(
                        10_000,
                        i -> "  s" + i + ":\n    image: x\n    ports: ['80']\n    environment: [A=1]\n"
                                + (i > 0 ? "    depends_on: [s" + (i - 1) + "]\n" : ""))));
        assertThat(project.services()).hasSize(10_000);
        assertThat(ProjectWriter.json(project)).hasSizeGreaterThan(1_000_000);
        assertThat(ProjectWriter.yaml(project)).hasSizeGreaterThan(1_000_000);
    }

    @Test
    void ten_thousand_services_with_errors_are_all_explained() {
        MemoryTree tree = file("services:\n"
                + many(10_000, i -> "  s" + i + ":\n    image: x\n    build: 3\n    imagee: x\n    ports: [[]]\n"));
        ComposeException refused = catchThrowableOfType(ComposeException.class, () -> tree.load(Mode.STRICT));
        assertThat(refused.problems()).hasSizeGreaterThanOrEqualTo(30_000);
    }

    @Test
    void ten_thousand_wrong_references_are_all_explained() {
        MemoryTree tree = file("services:\n"
                + many(10_000, i -> "  s" + i + ":\n    image: x\n    depends_on: [t" + i + "]\n    networks: [n]\n"));
        ComposeException refused = catchThrowableOfType(ComposeException.class, () -> tree.load(Mode.STRICT));
        assertThat(refused.problems()).hasSize(20_000);
    }

    @Test
    void ninety_thousand_bare_variables_are_resolved() throws Exception {
        String keys = many(45_000, i -> "K" + i + ",");
        Project project = loaded(
                file("services: {a: {image: x, environment: [" + keys + "]}, b: {build: {args: [" + keys + "]}}}"));
        assertThat(project.services()).hasSize(2);
    }

    @Test
    void dependency_cycle_of_ten_thousand_is_one_error() throws Exception {
        String cycle = "services:\n"
                + many(10_000, i -> "  s" + i + ": {image: x, depends_on: [s" + (i + 1) % 10_000 + "]}\n");
        assertThat(error(file(cycle)))
                .contains("dependency cycle detected: s0 -> s1")
                .hasSizeLessThan(2_500);
    }

    @Test
    void deep_nesting_is_refused() throws Exception {
        for (int depth : new int[] {600, 100_000}) {
            assertThat(error(file(SERVICE + "x-d: " + "[".repeat(depth) + "]".repeat(depth))))
                    .contains("nested more than 500 levels deep");
            assertThat(error(file(SERVICE + "x-d: " + "{? ".repeat(depth)))).contains("nested more than 500");
        }
    }

    @Test
    void fifty_megabytes_are_refused_and_fifteen_of_comment_are_read() throws Exception {
        assertThat(error(file(SERVICE + "#" + "x".repeat(50_000_000))))
                .isEqualTo("compose.yaml:1:1: yaml: the file is too large, 50000027 bytes; at most 16777216");
        assertThat(loaded(file(SERVICE + "#" + "x".repeat(15_000_000))).services())
                .hasSize(1);
        assertThat(loaded(file(SERVICE + "\n".repeat(15_000_000))).services()).hasSize(1);
    }

    @Test
    void value_of_fifteen_megabytes_is_kept_and_not_shown_in_an_error() throws Exception {
        String text = "x".repeat(15_000_000);
        assertThat(loaded(file(SERVICE + "x-a: '" + text + "'\n")).services()).hasSize(1);
        assertThat(error(file("services: {a: {image: x, cgroup: '" + text + "'}}")))
                .hasSizeLessThan(2_500);
    }

    @Test
    void key_beyond_what_yaml_allows_is_refused() throws Exception {
        assertThat(error(file(SERVICE + "? " + "k".repeat(1_025) + "\n: 1\n")))
                .isEqualTo("compose.yaml:2:3: yaml: a key has 1025 characters; at most 1024");
        assertThat(loaded(file(SERVICE + "? x-" + "k".repeat(1_000) + "\n: 1\n"))
                        .services())
                .hasSize(1);
    }

    @Test
    void cycles_name_their_way() throws Exception {
        assertThat(error(file("include: [b.yaml]\n").with("b.yaml", "include: [compose.yaml]\n")))
                .isEqualTo("b.yaml:1:11: include[0]: include cycle detected: compose.yaml includes b.yaml includes"
                        + " compose.yaml");
        assertThat(error(file("services: {a: {extends: b}, b: {extends: a}}")))
                .endsWith("circular reference: a in compose.yaml extends b in compose.yaml extends a in compose.yaml");
        assertThat(error(file("services: {a: {extends: {file: b.yaml, service: b}}}")
                        .with("b.yaml", "services: {b: {extends: {file: compose.yaml, service: a}}}")))
                .contains("a in compose.yaml extends b in b.yaml extends a in compose.yaml");
    }

    @Test
    void chain_of_ten_thousand_extends_is_refused_in_either_order() throws Exception {
        String forward = many(10_000, i -> "  s" + i + ": {" + (i == 0 ? "image: x" : "extends: s" + (i - 1)) + "}\n");
        String backward =
                many(10_000, i -> "  s" + i + ": {" + (i == 9_999 ? "image: x" : "extends: s" + (i + 1)) + "}\n");
        assertThat(error(file("services:\n" + forward))).endsWith("extends more than 100 services in a row");
        assertThat(error(file("services:\n" + backward))).endsWith("extends more than 100 services in a row");
        assertThat(loaded(file("services:\n" + forward.lines().limit(101).collect(Collectors.joining("\n")))))
                .isNotNull();
    }

    @Test
    void services_that_extend_one_large_service_are_refused_before_memory_ends() throws Exception {
        String large = "  base: {image: x, environment: {" + many(50_000, i -> "K" + i + ": 1,") + "}}\n";
        assertThat(error(file("services:\n" + large + many(100, i -> "  s" + i + ": {extends: base}\n"))))
                .contains("the project is too large: its services together hold more than 1000000 values");
    }

    @Test
    void chain_of_includes_is_refused_and_so_are_includes_that_double() throws Exception {
        MemoryTree chain = file("include: [i0.yaml]\n" + SERVICE);
        MemoryTree doubling = file("include: [i0.yaml]\n" + SERVICE);
        for (int i = 0; i < 200; i++) {
            chain.with("i" + i + ".yaml", "include: [i" + (i + 1) + ".yaml]\n");
            doubling.with("i" + i + ".yaml", "include: [i" + (i + 1) + ".yaml, ./i" + (i + 1) + ".yaml]\n");
        }
        doubling.with("i40.yaml", "services: {b: {image: x}}");
        assertThat(error(chain)).endsWith("more than 100 files include each other in a row");
        assertThat(error(doubling)).contains("the project is too large: its files together hold more than 1000000");
    }

    @Test
    void documents_without_end_are_refused() throws Exception {
        String large = SERVICE + "x-l: [" + "1,".repeat(50_000) + "]\n";
        assertThat(error(file(large + "---\n" + "services: {a: {image: y}}\n---\n".repeat(100) + SERVICE)))
                .contains("the project is too large");
        assertThat(error(file("---\n".repeat(500_000)))).contains("must be a mapping, got null");
    }

    @Test
    void bytes_that_are_no_text_are_refused() throws Exception {
        byte[] broken = {'a', ':', ' ', (byte) 0xFF, '\n'};
        assertThat(error(new MemoryTree().with("compose.yaml", broken)))
                .isEqualTo("compose.yaml:1:1: yaml: the text is not valid UTF-8; save the file as UTF-8");
        assertThat(error(file("services:\n  a:\n    image: x\0y\n")))
                .isEqualTo("compose.yaml:3:13: yaml: the character U+0000 is not allowed");
        assertThat(error(file("services: {a: {image: x, env_file: \"a\\0b\"}}")))
                .contains("env_file");
    }

    @Test
    void interpolation_bombs_are_refused() throws Exception {
        assertThat(error(image("${A:-".repeat(5_000) + "x" + "}".repeat(5_000))))
                .endsWith("variables nest more than 100 deep");
        assertThat(error(image("${A:-".repeat(100_000)))).contains("has no closing brace");
        String growing = "A0=" + "x".repeat(100) + "\n"
                + many(5, i -> "A" + (i + 1) + "=" + ("${A" + i + "}").repeat(10) + "\n");
        assertThat(error(image("${A5}").with(".env", growing))).contains("the text grows beyond 1000000 characters");
        assertThat(error(file("services: {a: {image: x, environment: {" + many(100, i -> "K" + i + ": $A,") + "}}}")
                        .with(".env", "A=" + "x".repeat(900_000))))
                .endsWith("the values of all files together grow beyond 16777216 characters");
    }

    @Test
    void braces_without_end_are_read_in_one_pass() throws Exception {
        assertThat(loaded(image("${A:-{}".repeat(100_000))).services()).hasSize(1);
    }

    private static MemoryTree image(String image) {
        return file("services: {a: {image: \"" + image + "\"}}");
    }

    @Test
    void variable_files_that_grow_are_refused() throws Exception {
        MemoryTree tree = file("services: {a: {image: x, env_file: e.env}}");
        String growing = many(5, i -> "A" + (i + 1) + "=" + ("${A" + i + "}").repeat(10) + "\n");
        assertThat(error(tree.with("e.env", "A0=" + "x".repeat(100) + "\n" + growing)))
                .contains("A5: invalid template: the text grows beyond 1000000 characters");
        assertThat(error(tree.with("e.env", "A0=" + "${U}".repeat(1_000) + "\n" + growing)))
                .contains("grows beyond");
        assertThat(error(tree.with("e.env", "A=" + "x".repeat(900_000) + "\n" + many(30, i -> "B" + i + "=$A\n"))))
                .contains("the file holds more than 16777216 characters");
        assertThat(error(tree.with("e.env", many(200_000, i -> "K" + i + "=1\n"))))
                .contains("line 100002: the file holds more than 100000 variables");
    }

    @Test
    void ranges_of_all_ports_are_expanded_once_and_refused_beyond() throws Exception {
        Project project = loaded(file("services: {a: {image: x, ports: ['1-65535:1-65535']}}"));
        assertThat(requireNonNull(project.services().get("a")).items("ports")).hasSize(65_535);
        assertThat(error(file("services: {a: {image: x, ports: ['1-65535', '1-65535/udp', '1-65535/sctp']}}")))
                .contains("services.a.ports[2]: the ranges of all services together have more than 131072 ports");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ports: ['NINES']",
                "ports: ['1-NINES']",
                "stop_grace_period: NINESh",
                "stop_grace_period: '0.NINESs'",
                "mem_limit: 'NINES'",
                "mem_limit: 99999999999999999999g",
                "scale: 'NINES'",
                "deploy: {replicas: 9223372036854775807}",
                "deploy: {replicas: 18446744073709551615}",
                "deploy: {replicas: 1e300}",
                "ulimits: {n: 99999999999999999999999999}",
                "cpus: 'NINES'",
                "configs: [{source: c, mode: 'NINES'}]"
            })
    void number_without_end_is_refused(String setting) throws Exception {
        assertThat(error(file("services: {a: {image: x, " + setting.replace("NINES", NINES)
                        + "}}\nconfigs: {c: {file: ./c}}")))
                .hasSizeLessThan(2_500);
    }

    @Test
    void number_without_end_is_a_text_where_any_value_fits() throws Exception {
        assertThat(loaded(file(SERVICE + "x-a: " + NINES + "\nx-b: 0x" + NINES + "\n"))
                        .services())
                .hasSize(1);
    }

    @Test
    void largest_scale_makes_no_copies() throws Exception {
        Project project = loaded(file("services: {a: {image: x, scale: 2147483647}}"));
        assertThat(ProjectWriter.json(project)).hasSizeLessThan(1_000);
    }

    @Test
    void tags_everywhere_are_applied() throws Exception {
        MemoryTree tree = file("services: {a: {image: x, environment: {" + many(30_000, i -> "k" + i + ": 1,") + "}}}")
                .with(
                        "b.yaml",
                        "services:\n  a:\n    environment:\n" + many(30_000, i -> "      k" + i + ": !reset 1\n"));
        Project project = tree.load(Mode.STRICT, "compose.yaml", "b.yaml");
        assertThat(requireNonNull(project.services().get("a")).environment()).isEmpty();
    }

    @Test
    void service_patterns_are_matched_in_one_pass() throws Exception {
        ComposeRequest request = new ComposeRequest(
                List.of("compose.yaml"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of("*a".repeat(30) + "b"),
                Map.of(),
                Optional.empty(),
                Mode.STRICT,
                Set.of());
        MemoryTree tree = file("services: {" + "a".repeat(200) + ": {image: x}}");
        assertThat(catchThrowableOfType(ComposeException.class, () -> tree.load(request))
                        .problems())
                .extracting(Problem::where)
                .containsExactly("services");
    }
}
