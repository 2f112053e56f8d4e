package com.oraclelumira.auditor.web.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the guide to the code; {@code -Dconfiguration.update=true} writes the table of a receiver's keys anew. */
class AlertsGuideTest {

    private static final Path GUIDE = Path.of("../src-docs/alerts.md");
    private static final Path DAY =
            Path.of("src/test/resources/com/oraclelumira/auditor/web/alert/a-day-of-alerts.txt");
    private static final String BEGIN = "<!-- keys of a receiver: made from ReceiverKey -->\n";
    private static final String END = "<!-- end -->\n";

    @Test
    void table_of_a_receivers_keys_is_the_codes() throws IOException {
        String guide = Files.readString(GUIDE);
        String made = guide.substring(0, guide.indexOf(BEGIN) + BEGIN.length())
                + table()
                + guide.substring(guide.indexOf(END));
        if (Boolean.getBoolean("configuration.update")) {
            Files.writeString(GUIDE, made);
        }

        assertThat(Files.readString(GUIDE)).isEqualTo(made);
    }

    @Test
    void example_is_the_beginning_of_the_day_that_was_approved() throws IOException {
        String guide = Files.readString(GUIDE);
        String begin = "```text\n";
        int from = guide.indexOf(begin) + begin.length();

        assertThat(Files.readString(DAY)).startsWith(guide.substring(from, guide.indexOf("```", from)));
    }

    private static String table() {
        return Arrays.stream(ReceiverKey.values())
                .map(key -> "| `" + ReceiverKey.PREFIX + "NAME." + key.key().name() + "` | "
                        + key.key().accepted().replace("|", "\\|") + " |\n")
                .collect(Collectors.joining("", "| key | what it accepts |\n|---|---|\n", ""));
    }
}
