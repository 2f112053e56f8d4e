package com.oraclelumira.auditor.cli;

import com.oraclelumira.auditor.compose.LocalTree;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Starts the command again where its locale has no UTF-8, as under cron or systemd, and a name needs it: a running JVM
 * can neither read such arguments nor open such files.
 */
final class Utf8Locale {

    private static final String STARTED_AGAIN = "LUMIRA_STARTED_AGAIN";

    private static final String AGAIN = "mapfile -d '' -t command < \"/proc/$1/cmdline\"" + " && LC_ALL=C.UTF-8 "
            + STARTED_AGAIN + "=1 exec \"${command[@]}\"";

    /** What stands for bytes that the locale could not decode. */
    private static final char LOST = '\uFFFD';

    private Utf8Locale() {}

    /** A name turned up that this process cannot express. */
    static final class NeededException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Whether a word of the command line, the folder or the environment was lost on the way in. */
    static boolean isNeeded(String[] args) {
        Stream<String> words = Stream.of(
                        Stream.of(args),
                        Stream.of(System.getProperty("user.dir", "")),
                        System.getenv().values().stream())
                .flatMap(all -> all);
        return isPossible() && words.anyMatch(word -> word.indexOf(LOST) >= 0);
    }

    /**
     * Goes on only where that tree could express every name.
     *
     * @throws NeededException where it could not and a fresh start can
     */
    static void require(LocalTree tree) {
        if (tree.hasLostNames() && isPossible()) {
            throw new NeededException();
        }
    }

    private static boolean isPossible() {
        Charset names = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
        return !names.equals(StandardCharsets.UTF_8)
                && System.getenv(STARTED_AGAIN) == null
                && Files.isReadable(Path.of("/proc/self/cmdline"));
    }

    /** Runs this command again with its own input and output; its exit status, empty where it could not be started. */
    static OptionalInt again() {
        long self = ProcessHandle.current().pid();
        try {
            Process process = new ProcessBuilder("bash", "-c", AGAIN, "lumira-audit", String.valueOf(self))
                    .inheritIO()
                    .start();
            return OptionalInt.of(process.waitFor());
        } catch (IOException e) {
            return OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }
}
