package com.oraclelumira.auditor.web.it;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application as the build made it, with tests in it. */
final class Deployments {

    /** What the server finds beside the application. */
    static final Path LIBRARIES = Path.of("target/libraries");

    private static final String WEB_XML = "WEB-INF/web.xml";

    private Deployments() {}

    /** It with its libraries and those tests inside, and a door in its constraints for whoever runs them. */
    static WebArchive withTests(Class<?>... tests) {
        WebArchive archive = real();
        // What runs the tests is a library of the archive, which the server has to look at.
        String descriptor = text(archive).replace("<absolute-ordering/>", "");
        archive.delete(WEB_XML);
        return archive.add(
                        new StringAsset(descriptor.replace(
                                "<url-pattern>/sign-in</url-pattern>",
                                "<url-pattern>/sign-in</url-pattern>"
                                        + "<url-pattern>/ArquillianServletRunnerEE9</url-pattern>")),
                        WEB_XML)
                .addClasses(tests)
                .addAsLibraries(LIBRARIES.toFile().listFiles())
                .addAsLibraries(jarOf(Assertions.class));
    }

    private static WebArchive real() {
        return ShrinkWrap.create(ZipImporter.class, "auditor-web.war")
                .importFrom(new File("target/auditor-web.war"))
                .as(WebArchive.class);
    }

    private static String text(WebArchive archive) {
        return archive.getContent(path -> path.get().equals("/" + WEB_XML)).entrySet().stream()
                .map(Map.Entry<ArchivePath, org.jboss.shrinkwrap.api.Node>::getValue)
                .map(node -> {
                    try (var in = node.getAsset().openStream()) {
                        return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .findFirst()
                .orElseThrow();
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
