package com.oraclelumira.auditor.web.setting;

import com.oraclelumira.auditor.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** The keys below one prefix while they are read: gathers every mistake before any is told. For one thread. */
public final class Section {

    private static final String FILE = "-file";

    private final Config config;
    private final String prefix;
    private final List<Problem> problems = new ArrayList<>();

    /** @param prefix with the dot at its end */
    public Section(Config config, String prefix) {
        this.config = config;
        this.prefix = prefix;
    }

    /** The key's text; absent where it is not set or empty. */
    public Optional<String> text(Key key) {
        return text(key.name());
    }

    /** The items of the key's list, separated by commas, without empty ones. */
    public List<String> list(Key key) {
        return text(key).map(Section::items).orElse(List.of());
    }

    /** What stands between the commas of that text, without what is empty. */
    public static List<String> items(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /**
     * The value made of the key's text; a text that {@code make} refuses is a mistake and gives nothing. A file that cannot be used
     * says why by an {@link UnusableFileException}.
     */
    public <T> Optional<T> made(Key key, Function<String, T> make) {
        Optional<String> text = text(key);
        try {
            return text.map(make);
        } catch (UnusableFileException unusable) {
            wrong(key, String.valueOf(unusable.getMessage()));
            return Optional.empty();
        } catch (RuntimeException refused) {
            wrong(key, "not accepted, got \"" + Redaction.ofUserInfo(text.orElse("")) + "\"");
            return Optional.empty();
        }
    }

    /** The key's secret: its text, or better what stands in the file that {@code KEY-file} names. No mistake shows it. */
    public Optional<String> secret(Key key) {
        Optional<String> file = text(key.name() + FILE);
        return file.isPresent() ? file.flatMap(path -> content(key, path)) : text(key);
    }

    private Optional<String> content(Key key, String file) {
        try {
            String content = Files.readString(Path.of(file)).strip();
            if (content.isEmpty()) {
                wrongFile(key, "empty, got " + file);
            }
            return Optional.of(content).filter(text -> !text.isEmpty());
        } catch (IOException | InvalidPathException e) {
            wrongFile(key, "cannot be read, got " + file);
            return Optional.empty();
        }
    }

    private void wrongFile(Key key, String what) {
        report(key.name() + FILE, what + "; accepted: a file that holds " + key.accepted());
    }

    /**
     * Notes a mistake.
     *
     * @param what what is wrong, without the value of a secret
     */
    public void wrong(Key key, String what) {
        report(key.name(), what + "; accepted: " + key.accepted());
    }

    /** Notes each key that is set and is none of these; environment variables cannot be listed. */
    public void refuseOthers(Collection<Key> known) {
        String names = known.stream().map(Key::name).collect(Collectors.joining(", "));
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .filter(name -> known.stream().noneMatch(key -> isOf(key, name)))
                .sorted()
                .forEach(name -> report(name, "no such key; accepted: " + names));
    }

    private static boolean isOf(Key key, String name) {
        return name.equals(key.name()) || (key.secret() && name.equals(key.name() + FILE));
    }

    /** The mistakes so far. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /**
     * Notes a mistake in whole words.
     *
     * @param name the key's name, or that of one made of it
     */
    public void report(String name, String what) {
        problems.add(Problem.of(Problem.Level.ERROR, prefix + name, what));
    }

    /** Likewise, of a key that needs no explanation here. */
    public Optional<String> text(String name) {
        return config.getOptionalValue(prefix + name, String.class)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
