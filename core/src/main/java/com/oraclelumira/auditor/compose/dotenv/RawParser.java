package com.oraclelumira.auditor.compose.dotenv;

/** Reads {@code format: raw}: whatever stands behind {@code =} is the value, to the last blank. */
final class RawParser {

    private final String text;
    private final Collected collected;

    RawParser(String text, Collected collected) {
        this.text = Text.withoutMark(text);
        this.collected = collected;
    }

    EnvFile parse() {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length && !collected.isFull(i + 1); i++) {
            String line = lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i];
            statement(line.stripLeading(), i + 1);
        }
        return collected.result();
    }

    private void statement(String statement, int line) {
        if (statement.isEmpty() || statement.startsWith("#")) {
            return;
        }
        int equals = statement.indexOf('=');
        String key = equals < 0 ? statement : statement.substring(0, equals);
        if (key.isEmpty()) {
            collected.error(line, "no variable name before \"=\"");
        } else if (key.chars().anyMatch(Text::isBlank)) {
            collected.error(line, "variable \"" + key + "\" contains whitespaces");
        } else if (equals < 0) {
            collected.inherited(key, line);
        } else {
            collected.literal(key, statement.substring(equals + 1), line);
        }
    }
}
