package com.oraclelumira.auditor.web.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The pages about channels, held to the code; {@code -Dconfiguration.update=true} writes a table of keys anew. */
public final class ChannelGuide {

    private static final Path FOLDER = Path.of("../src-docs/channels");
    private static final String END = "<!-- end -->\n";

    private ChannelGuide() {}

    /** The list of channels names it, and its page has its keys. */
    public static void tellsOf(Channel channel) throws IOException {
        String type = channel.type();
        assertThat(Files.readString(FOLDER.resolve("README.md"))).contains("| [`" + type + "`](" + type + ".md) |");
        Path page = FOLDER.resolve(type + ".md");
        String begin = "<!-- keys of " + type + ": made from its settings -->\n";
        String text = Files.readString(page);
        assertThat(text).containsSubsequence(begin, END);
        String made = text.substring(0, text.indexOf(begin) + begin.length())
                + table(channel)
                + text.substring(text.indexOf(END, text.indexOf(begin)));
        if (Boolean.getBoolean("configuration.update")) {
            Files.writeString(page, made);
        }
        assertThat(Files.readString(page)).isEqualTo(made);
    }

    private static String table(Channel channel) {
        return channel.settings().stream()
                .map(setting -> "| " + key(setting) + " | " + setting.accepted().replace("|", "\\|") + " | "
                        + (setting.need() == Setting.Need.REQUIRED ? "yes" : "no") + " |\n")
                .collect(Collectors.joining("", "| key | what it accepts | needed |\n|---|---|---|\n", ""));
    }

    private static String key(Setting setting) {
        String key = setting.key();
        return setting.secret() ? "`" + key + "` or `" + key + "-file`" : "`" + key + "`";
    }
}
