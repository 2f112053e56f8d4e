package com.oraclelumira.auditor.report;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** JSON as our reports print it: indented by two spaces, the same on every system. */
final class PrettyJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DefaultPrettyPrinter PRINTER = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private PrettyJson() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** Writes it with a final line break. */
    static void write(JsonNode json, Appendable out) throws IOException {
        out.append(JSON.writer(PRINTER).writeValueAsString(json)).append('\n');
    }
}
