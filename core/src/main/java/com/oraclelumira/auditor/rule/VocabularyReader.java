package com.oraclelumira.auditor.rule;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.oraclelumira.auditor.rule.Subject.Side;
import com.oraclelumira.auditor.rule.Vocabulary.Field;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the table of the vocabulary. */
final class VocabularyReader {

    private static final String RESOURCE = "vocabulary.txt";
    private static final Pattern TYPE = Pattern.compile("([A-Z]\\w*)(?:\\s*:\\s*(\\w+))?");
    private static final Pattern FIELD =
            Pattern.compile("\\s+(\\w+)\\s+(\\w+(?:<[^>]+>)?)\\s+(both|desired|live)(?:\\s+(.*))?");
    private static final Pattern LIST = Pattern.compile("list<(\\w+)(?: by (\\w+))?>");
    private static final Pattern MAP = Pattern.compile("map<(\\w+)>");

    private VocabularyReader() {}

    static Vocabulary read() {
        Map<String, Map<String, Field>> types = new LinkedHashMap<>();
        Map<String, Field> current = Map.of();
        for (String line : text().split("\n", -1)) {
            Matcher type = TYPE.matcher(line);
            Matcher field = FIELD.matcher(line);
            if (type.matches()) {
                current = new LinkedHashMap<>(
                        type.group(2) == null ? Map.of() : types.getOrDefault(type.group(2), Map.of()));
                types.put(type.group(1), current);
            } else if (field.matches()) {
                String text = field.group(4);
                current.put(
                        field.group(1),
                        new Field(
                                field.group(1),
                                type(field.group(2)),
                                sides(field.group(3)),
                                text == null ? "" : text.strip()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw new IllegalStateException(RESOURCE + ": neither a type nor a field: " + line);
            }
        }
        return new Vocabulary(types);
    }

    /** The table as text; part of what prepared expressions depend on. */
    static String text() {
        try (InputStream in = VocabularyReader.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not beside its class");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Side> sides(String text) {
        return text.equals("both")
                ? Set.of(Side.DESIRED, Side.LIVE)
                : Set.of(Side.valueOf(text.toUpperCase(Locale.ROOT)));
    }

    private static FieldType type(String text) {
        Matcher list = LIST.matcher(text);
        if (list.matches()) {
            return new FieldType.ListOf(type(list.group(1)), Optional.ofNullable(list.group(2)));
        }
        Matcher map = MAP.matcher(text);
        if (map.matches()) {
            return new FieldType.MapOf(type(map.group(1)));
        }
        return switch (text) {
            case "string" -> FieldType.Scalar.STRING;
            case "bool" -> FieldType.Scalar.BOOL;
            case "int" -> FieldType.Scalar.INT;
            case "double" -> FieldType.Scalar.DOUBLE;
            default -> new FieldType.Struct(text);
        };
    }
}
