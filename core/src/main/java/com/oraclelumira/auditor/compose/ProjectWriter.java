package com.oraclelumira.auditor.compose;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.oraclelumira.auditor.compose.stage.JsonShape;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import com.oraclelumira.auditor.yaml.YamlText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prints the canonical model of a project as {@code docker compose config} does. Prints what the files say, secrets
 * included.
 */
public final class ProjectWriter {

    private static final JsonFactory JSON = new JsonFactory();

    /** Between these Go writes a number's shortest digits without an exponent. */
    private static final double SMALLEST_PLAIN = 1e-6;

    private static final double SMALLEST_EXPONENT = 1e21;

    private ProjectWriter() {}

    /** The model as JSON, keys sorted, ending in a line break; equal as a JSON value to what Compose prints. */
    public static String json(Project project) {
        StringWriter text = new StringWriter();
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.setPrettyPrinter(printer);
            write(JsonShape.of(project.model()), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    /** The model as YAML that loads to the same project again. */
    public static String yaml(Project project) {
        YamlMapping model = project.model();
        return YamlText.of(
                model.get("services").orElse(null) instanceof YamlMapping services
                        ? model.with("services", withoutNotes(services))
                        : model);
    }

    private static YamlMapping withoutNotes(YamlMapping services) {
        Map<String, YamlMapping.Entry> bodies = new LinkedHashMap<>();
        services.entries().forEach((name, entry) -> {
            YamlNode body = entry.value() instanceof YamlMapping service
                    ? service.without(Service.MISSING_ENV_FILES)
                    : entry.value();
            bodies.put(name, new YamlMapping.Entry(body, entry.key()));
        });
        return new YamlMapping(bodies, services.origin());
    }

    private static void write(YamlNode node, JsonGenerator json) throws IOException {
        if (node instanceof YamlMapping mapping) {
            json.writeStartObject();
            for (Map.Entry<String, YamlMapping.Entry> entry : new TreeMap<>(mapping.entries()).entrySet()) {
                json.writeFieldName(entry.getKey());
                write(entry.getValue().value(), json);
            }
            json.writeEndObject();
        } else if (node instanceof YamlSequence list) {
            json.writeStartArray();
            for (YamlNode item : list.items()) {
                write(item, json);
            }
            json.writeEndArray();
        } else {
            write(((YamlScalar) node).value(), json);
        }
    }

    private static void write(@org.jspecify.annotations.Nullable Object value, JsonGenerator json) throws IOException {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof BigInteger number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            writeNumber(number, json);
        } else {
            json.writeNull();
        }
    }

    private static void writeNumber(double number, JsonGenerator json) throws IOException {
        double size = Math.abs(number);
        boolean plain = number == 0 || (size >= SMALLEST_PLAIN && size < SMALLEST_EXPONENT);
        json.writeNumber(
                plain
                        ? new BigDecimal(Double.toString(number))
                                .stripTrailingZeros()
                                .toPlainString()
                        : "" + number);
    }
}
