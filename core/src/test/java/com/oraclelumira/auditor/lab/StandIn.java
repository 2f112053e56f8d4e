package com.oraclelumira.auditor.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * An image made here under a real image's tag, because tests reach no registry: the real image's configuration over
 * busybox. {@code src/test/resources/standin} holds the build folders.
 */
enum StandIn {
    NGINX("nginx:1.27-alpine"),
    DOLIBARR("dolibarr/dolibarr:17"),
    MYSQL("mysql:8.0");

    private static final String LABEL = "com.oraclelumira.standin";

    private final String tag;

    StandIn(String tag) {
        this.tag = tag;
    }

    String tag() {
        return tag;
    }

    /** Whether the engine has an image of that tag which is not ours, and so must not be replaced. */
    boolean wouldReplaceAnImageOf(TestEngine engine) {
        String label = "{{index .Config.Labels \"" + LABEL + "\"}}";
        return engine.answers("image", "inspect", tag)
                && !engine.docker("image", "inspect", "-f", label, tag).equals("true");
    }

    /** Builds it in a folder below that one. */
    void build(TestEngine engine, Path scratch) {
        Path context = scratch.resolve(name());
        try {
            Trees.copy(
                    Trees.project().resolve("core/src/test/resources/standin").resolve(folder()), context);
            Files.copy(TestEngine.BUSYBOX, context.resolve("busybox"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        engine.docker("build", "-q", "--network", "none", "-t", tag, context.toString());
    }

    private String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
