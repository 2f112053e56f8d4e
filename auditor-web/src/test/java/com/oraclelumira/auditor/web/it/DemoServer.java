package com.oraclelumira.auditor.web.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The one auditor of the demo for all tests of a process that only talk to one, started by the first of them and ended with them.
 * What a test leaves there others find; its pages are below a path, as behind a proxy with several applications.
 */
final class DemoServer {

    private static final String PATH = "/drift/";

    @SuppressWarnings("NullAway.Init")
    private static OwnServer server;

    private DemoServer() {}

    /** It, ready, with an audit to show. */
    static synchronized OwnServer audited() throws IOException, InterruptedException {
        if (server == null) {
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "demo-");
            OwnServer started = OwnServer.startForMany(PATH, folder, "demo", Map.of("lumira.demo", "true"));
            Runtime.getRuntime().addShutdownHook(new Thread(started::kill));
            started.awaitAudits();
            server = started;
        }
        return server;
    }
}
