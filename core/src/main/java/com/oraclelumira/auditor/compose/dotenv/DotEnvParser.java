package com.oraclelumira.auditor.compose.dotenv;

/**
 * Reads {@code .env} syntax, statement by statement. After an error it goes on with the next line, so that one report names
 * all of them.
 *
 * <p>As in the reference, what follows a closing quote is a statement of its own. Better than the reference: {@code A= #
 * note} is empty.
 */
final class DotEnvParser {

    private final String text;
    private final Collected collected;
    private int at;
    private int line = 1;

    DotEnvParser(String text, Collected collected) {
        this.text = Text.withoutMark(text);
        this.collected = collected;
    }

    EnvFile parse() {
        while (at < text.length() && !collected.isFull(line)) {
            statements();
            skipLine();
        }
        return collected.result();
    }

    private void statements() {
        boolean more = true;
        while (more) {
            skipBlanks();
            more = at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '#' && statement();
        }
    }

    /** Whether more may follow in the line. */
    private boolean statement() {
        skipExport();
        int end = endOfLine();
        int separator = at;
        while (separator < end && text.charAt(separator) != '=' && text.charAt(separator) != ':') {
            separator++;
        }
        String key = Text.trimEnd(text.substring(at, separator));
        if (!isKey(key)) {
            return false;
        }
        if (separator == end) {
            collected.inherited(key, line);
            return false;
        }
        at = separator + 1;
        skipBlanks();
        return value(key);
    }

    private boolean isKey(String key) {
        if (key.isEmpty()) {
            boolean nothing = at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
            collected.error(
                    line,
                    nothing ? "no variable name behind export" : "no variable name before \"" + text.charAt(at) + "\"");
            return false;
        }
        for (int i = 0; i < key.length(); i += Character.charCount(key.codePointAt(i))) {
            int c = key.codePointAt(i);
            if (!Text.isBlank(c) && !Character.isLetterOrDigit(c) && "_.-[]".indexOf(c) < 0) {
                collected.error(
                        line,
                        "unexpected character \"" + Character.toString(c) + "\" in variable name \"" + key
                                + "\"; accepted are letters, digits and _ . - [ ]");
                return false;
            }
        }
        if (key.codePoints().anyMatch(Text::isBlank)) {
            collected.error(line, "key cannot contain a space, got \"" + key + "\"");
            return false;
        }
        return true;
    }

    private boolean value(String key) {
        char first = at < text.length() ? text.charAt(at) : '\n';
        if (first == '"' || first == '\'') {
            quoted(key, first);
            return true;
        }
        collected.template(key, bare(), line);
        return false;
    }

    /** The rest of the line up to a comment, which starts with {@code #} behind a space or in place of a value. */
    private String bare() {
        String rest = text.substring(at, endOfLine());
        int comment = rest.startsWith("#") && text.charAt(at - 1) == ' ' ? 0 : rest.indexOf(" #");
        return Text.trimEnd(comment < 0 ? rest : rest.substring(0, comment));
    }

    private void quoted(String key, char quote) {
        int start = line;
        int close = closing(quote);
        if (close < 0) {
            collected.error(
                    start,
                    "unterminated quoted value of " + key + ", no closing " + quote + " up to line " + lastLine());
            at = text.length();
            return;
        }
        String inside = text.substring(at + 1, close);
        if (quote == '"') {
            collected.template(key, Escapes.expand(inside), start);
        } else {
            collected.literal(key, inside.replace("\\'", "'"), start);
        }
        line += (int) inside.chars().filter(c -> c == '\n').count();
        at = close + 1;
    }

    private int closing(char quote) {
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote) {
                return i;
            }
            if (c == '\\') {
                i++;
            }
        }
        return -1;
    }

    private int lastLine() {
        return line
                + (int) text.substring(at)
                        .stripTrailing()
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private void skipExport() {
        if (text.startsWith("export", at) && at + 6 < text.length() && isInlineBlank(text.charAt(at + 6))) {
            at += 6;
            skipBlanks();
        }
    }

    private void skipBlanks() {
        while (at < text.length() && isInlineBlank(text.charAt(at))) {
            at++;
        }
    }

    private void skipLine() {
        at = endOfLine() + 1;
        line++;
    }

    private int endOfLine() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private static boolean isInlineBlank(char c) {
        return c != '\n' && Text.isBlank(c);
    }
}
