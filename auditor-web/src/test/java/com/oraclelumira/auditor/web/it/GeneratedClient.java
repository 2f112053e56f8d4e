package com.oraclelumira.auditor.web.it;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.assertj.core.api.Assertions;

/** A Java client that OpenAPI Generator makes of a document, and a program written against it. */
final class GeneratedClient {

    private static final Path GENERATOR = Path.of("target/client-generator/openapi-generator-cli.jar");
    private static final Path FORMS = GENERATOR.resolveSibling("httpmime.jar");
    private static final Path PROGRAM = Path.of("src/test/client/Program.java");
    private static final int PATIENCE_MINUTES = 4;

    private final Path folder;

    private GeneratedClient(Path folder) {
        this.folder = folder;
    }

    /** Generates and compiles it in that folder, which is empty. */
    static GeneratedClient of(String document, Path folder) throws IOException, InterruptedException {
        GeneratedClient client = new GeneratedClient(folder);
        Path input = Files.writeString(folder.resolve("openapi.json"), document);
        run(List.of(
                "-jar",
                GENERATOR.toString(),
                "generate",
                "--generator-name",
                "java",
                "--library",
                "native",
                "--input-spec",
                input.toString(),
                "--output",
                folder.resolve("client").toString(),
                "--additional-properties",
                "invokerPackage=com.oraclelumira.client,apiPackage=com.oraclelumira.client.api,"
                        + "modelPackage=com.oraclelumira.client.model,openApiNullable=false,useJakartaEe=true,"
                        + "hideGenerationTimestamp=true",
                "--global-property",
                "apiTests=false,modelTests=false,apiDocs=false,modelDocs=false"));
        client.compile();
        return client;
    }

    /** What the program prints. */
    List<String> program(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("-cp", classes() + File.pathSeparator + libraries(), "Program"));
        command.addAll(List.of(arguments));
        return run(command).lines().toList();
    }

    private void compile() throws IOException {
        List<Path> sources = new ArrayList<>(List.of(PROGRAM));
        try (Stream<Path> files = Files.walk(folder.resolve("client/src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        java.io.StringWriter messages = new java.io.StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of("-proc:none", "-nowarn", "-cp", libraries(), "-d", classes()),
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
            Assertions.assertThat(compiled).as("%s", messages).isTrue();
        }
    }

    private String classes() {
        return folder.resolve("classes").toString();
    }

    /** The generator itself brings what its clients need, but for forms and the annotations of Jakarta EE. */
    private static String libraries() {
        return GENERATOR
                + File.pathSeparator
                + FORMS
                + File.pathSeparator
                + jakarta.annotation.Generated.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath();
    }

    private static String run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m"));
        command.addAll(arguments);
        Path output = Files.createTempFile("client", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        String text = Files.readString(output);
        Files.delete(output);
        Assertions.assertThat(ended && process.exitValue() == 0).as("%s", text).isTrue();
        return text;
    }
}
