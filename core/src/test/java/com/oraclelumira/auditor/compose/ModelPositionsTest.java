package com.oraclelumira.auditor.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.compose.ComposeRequest.Mode;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.yaml.Origin.VariableUse;
import com.oraclelumira.auditor.yaml.YamlException;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlReader;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value of every given model knows where it was written. */
class ModelPositionsTest {

    /** What normalization says where no file says anything. */
    private static final Pattern DEFAULTS = Pattern.compile("/name"
            + "|/(configs|networks|secrets|volumes)/[^/]+/name"
            + "|/services/[^/]+/build/(context|dockerfile)"
            + "|/services/[^/]+/depends_on/[^/]+/required"
            + "|/services/[^/]+/networks/default"
            + "|/services/[^/]+/ports/\\d+/(mode|protocol)"
            + "|/services/[^/]+/secrets/\\d+/target"
            + "|/services/[^/]+/volumes/\\d+/bind/create_host_path");

    /** What another value implies, such as the type of a mount in short form: it stands where that value stands. */
    private static final Pattern IMPLIED = Pattern.compile("/services/[^/]+/depends_on/.*"
            + "|/services/[^/]+/healthcheck/test/0"
            + "|/services/[^/]+/ports/\\d+/(mode|protocol|published|target)"
            + "|/services/[^/]+/volumes/\\d+/(type|read_only|bind/create_host_path|volume/nocopy)"
            + "|/(configs|networks|secrets|volumes)/[^/]+/external");

    /** What the canonical model writes in another way: bytes, durations, booleans, hosts, absolute and clean paths. */
    private static final Pattern BROUGHT_INTO_FORM = Pattern.compile("/name"
            + "|/services/[^/]+/((mem|memswap)_limit|mem_reservation|shm_size|stop_grace_period|init|read_only|tty)"
            + "|/services/[^/]+/deploy/resources/(limits|reservations)/memory"
            + "|/services/[^/]+/blkio_config/[^/]+/\\d+/rate"
            + "|/services/[^/]+/gpus/\\d+/count"
            + "|/services/[^/]+/healthcheck/(interval|start_interval|start_period|timeout)"
            + "|/services/[^/]+/(build/)?extra_hosts/\\d+"
            + "|/services/[^/]+/volumes/\\d+/(source|target)"
            + "|/services/[^/]+/(build/(context|additional_contexts/.*)|env_file/\\d+/path|label_file/\\d+)"
            + "|/services/[^/]+/develop/watch/\\d+/path"
            + "|/(configs|secrets)/[^/]+/file");

    private static final Pattern LINE_OF_FILE = Pattern.compile("(.+):(\\d+)");

    private static final Set<String> WORDS_FOR_SOURCES =
            Set.of("process", "default", "unset", "project name", "environment");

    @TempDir
    private Path folder;

    static Stream<ConformanceCase> models() {
        return ConformanceCase.models();
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_value_of_a_model_is_what_stands_at_its_place(ConformanceCase given) throws Exception {
        Path root = given.unpack(folder);
        Project project = given.load(root, Mode.STRICT);
        WrittenScalars written = new WrittenScalars(
                root.resolve(given.command().path("cwd").asText()),
                root.resolve(given.command().path("stdin").asText()));
        List<String> wrong = new ArrayList<>();
        scalars(project.model(), "", (path, scalar) -> judge(path, scalar, written, wrong::add));
        assertThat(wrong).isEmpty();
    }

    private static void judge(String path, YamlScalar scalar, WrittenScalars written, Consumer<String> wrong) {
        Optional<SourceLocation> place = scalar.origin().location();
        if (place.isEmpty()) {
            if (!isAny(DEFAULTS, path)) {
                wrong.accept(path + " has no place and is no default");
            }
            return;
        }
        String text = written.scalarAt(place.get())
                .or(() -> written.assignmentAt(place.get(), path.substring(path.lastIndexOf('/') + 1)))
                .orElse(null);
        if (text == null) {
            if (!isAny(IMPLIED, path)) {
                wrong.accept(path + " is not at " + place.get());
            }
            return;
        }
        List<VariableUse> uses = scalar.origin().variables();
        if (uses.isEmpty() && !isWritten(scalar, text) && !isAny(IMPLIED, path) && !isAny(BROUGHT_INTO_FORM, path)) {
            wrong.accept(path + " = " + scalar.value() + " is not what is at " + place.get() + ": " + text);
        }
        uses.stream()
                .filter(use -> !text.contains(use.name()) || !isSource(use, written))
                .forEach(use -> wrong.accept(path + " at " + place.get() + " does not come from " + use));
    }

    private static boolean isAny(Pattern pattern, String path) {
        return pattern.matcher(path).matches();
    }

    /** Whether the value is the whole text or a part of it, a number or null in any way of writing it. */
    private static boolean isWritten(YamlScalar scalar, String text) {
        if (scalar.isNull() || text.replace("$$", "$").contains(String.valueOf(scalar.value()))) {
            return true;
        }
        try {
            Object read = YamlReader.read("text", text.getBytes(StandardCharsets.UTF_8))
                    .get(0)
                    .root()
                    .toPlain();
            return read instanceof Number one
                    && new BigDecimal(one.toString()).compareTo(new BigDecimal(String.valueOf(scalar.value()))) == 0;
        } catch (YamlException | NumberFormatException e) {
            return false;
        }
    }

    /** Whether that source exists and is about that variable. */
    private static boolean isSource(VariableUse use, WrittenScalars written) {
        Matcher line = LINE_OF_FILE.matcher(use.source());
        return line.matches()
                ? written.assignmentAt(
                                new SourceLocation(line.group(1), Integer.parseInt(line.group(2)), 1), use.name())
                        .isPresent()
                : WORDS_FOR_SOURCES.contains(use.source());
    }

    private static void scalars(YamlNode node, String path, BiConsumer<String, YamlScalar> each) {
        if (node instanceof YamlMapping mapping) {
            for (Map.Entry<String, YamlMapping.Entry> entry : mapping.entries().entrySet()) {
                scalars(entry.getValue().value(), path + "/" + entry.getKey(), each);
            }
        } else if (node instanceof YamlSequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                scalars(list.items().get(i), path + "/" + i, each);
            }
        } else {
            each.accept(path, (YamlScalar) node);
        }
    }
}
