package com.oraclelumira.auditor.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.oraclelumira.auditor.compose.interpolation.TemplateVariable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The variables of a project as {@code docker compose config --variables} lists them: a table, or JSON by name. */
final class VariableTable {

    private VariableTable() {}

    static void print(List<TemplateVariable> variables, boolean asJson, PrintWriter out) {
        if (asJson) {
            out.println(json(variables));
            return;
        }
        out.println(row("NAME", "REQUIRED", "DEFAULT VALUE", "ALTERNATE VALUE"));
        for (TemplateVariable variable : variables) {
            out.println(row(
                    variable.name(),
                    String.valueOf(variable.required()),
                    variable.defaultText().orElse(""),
                    variable.alternative().orElse("")));
        }
    }

    private static String row(String name, String required, String defaultText, String alternative) {
        return String.format("%-20s%-20s%-20s%-20s", name, required, defaultText, alternative)
                .stripTrailing();
    }

    private static String json(List<TemplateVariable> variables) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            for (TemplateVariable variable : variables.stream()
                    .sorted(Comparator.comparing(TemplateVariable::name))
                    .toList()) {
                json.writeObjectFieldStart(variable.name());
                json.writeStringField("Name", variable.name());
                write("DefaultValue", variable.defaultText(), json);
                write("PresenceValue", variable.alternative(), json);
                json.writeBooleanField("Required", variable.required());
                json.writeEndObject();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(String key, Optional<String> value, JsonGenerator json) throws IOException {
        json.writeStringField(key, value.orElse(""));
    }
}
