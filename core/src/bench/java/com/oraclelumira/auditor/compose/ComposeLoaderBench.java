package com.oraclelumira.auditor.compose;

import com.oraclelumira.auditor.compose.schema.ComposeSchema;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.yaml.Origin;
import com.oraclelumira.auditor.yaml.YamlDocument;
import com.oraclelumira.auditor.yaml.YamlException;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What loading a project costs in a warm JVM, from reading its files to the canonical model. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ComposeLoaderBench {

    @Param
    private SampleProject project = SampleProject.LUMIRA;

    private Path folder = Path.of("");
    private YamlMapping written = YamlMapping.empty(Origin.NONE);

    @Setup(Level.Trial)
    public void write() throws IOException, YamlException {
        folder = Files.createTempDirectory("lumira-bench");
        project.writeTo(folder);
        written = (YamlMapping) read().get(0).root();
    }

    @TearDown(Level.Trial)
    public void delete() throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }

    /** From the files to the canonical model. */
    @Benchmark
    public Project load() throws ComposeException {
        String file = folder.resolve(SampleProject.MAIN).toString();
        return new ComposeLoader(new LocalTree(folder))
                .load(ComposeRequest.of(ComposeRequest.Mode.STRICT, Map.of(), file));
    }

    /** The part of it that is reading YAML, for the main file alone. */
    @Benchmark
    public List<YamlDocument> read() throws IOException, YamlException {
        return YamlReader.read("compose.yaml", Files.readAllBytes(folder.resolve(SampleProject.MAIN)));
    }

    /** The part of it that is the check against the schema, for the main file alone. */
    @Benchmark
    public List<Problem> validate() {
        return ComposeSchema.validate(written);
    }
}
