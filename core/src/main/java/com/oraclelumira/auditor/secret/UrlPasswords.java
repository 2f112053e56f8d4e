package com.oraclelumira.auditor.secret;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.oraclelumira.auditor.secret.SecretMatch.Kind;
import java.util.ArrayList;
import java.util.List;

/** Finds the passwords of URLs and DSNs: {@code mysql://user:PASSWORD@db}, {@code user:PASSWORD@tcp(db:3306)/crm}. */
final class UrlPasswords {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://");
    private static final Pattern GO_DSN = Pattern.compile("[A-Za-z0-9_.-]+:([^@\\s'\"]+)@(?:tcp|unix|tcp6)?\\(");
    private static final Pattern REFERENCE = Pattern.compile(
            "\\$?\\$(\\{[A-Za-z_][A-Za-z0-9_]*(:?[?+][^}]*|:?-)?\\}|[A-Za-z_][A-Za-z0-9_]*)|<[^>]*>|\\*+|%[sv]|\\{[A-Za-z_.]*\\}|\\[secret [0-9a-f]{8}\\]");
    private static final String TEXT_ENDS = " \t\r\n\"'`<>";

    private UrlPasswords() {}

    static List<SecretMatch> find(String text) {
        List<SecretMatch> found = new ArrayList<>();
        if (text.indexOf('@') < 0) {
            return found;
        }
        Matcher scheme = SCHEME.matcher(text);
        for (int from = 0; scheme.find(from); ) {
            addPassword(text, scheme.end(), found);
            from = scheme.end();
        }
        Matcher dsn = GO_DSN.matcher(text);
        while (dsn.find()) {
            add(text, dsn.start(1), dsn.end(1), found);
        }
        return found;
    }

    private static void addPassword(String text, int start, List<SecretMatch> found) {
        int end = endOf(text, start, TEXT_ENDS + "?#");
        int authority = endOf(text.substring(0, end), start, "/");
        int colon = text.indexOf(':', start);
        if (colon < 0 || colon >= authority) {
            return;
        }
        boolean hasUser = text.lastIndexOf('@', authority - 1) > colon;
        if (hasUser || !isPort(text.substring(colon + 1, authority))) {
            // passwords are written with bare @ and / in them: better too much than too little
            add(text, colon + 1, text.lastIndexOf('@', end - 1), found);
        }
    }

    private static void add(String text, int start, int end, List<SecretMatch> found) {
        if (end > start && !REFERENCE.matches(text.substring(start, end))) {
            found.add(SecretMatch.of(Kind.URL, start, end));
        }
    }

    private static boolean isPort(String text) {
        return !text.isEmpty() && text.chars().allMatch(Character::isDigit);
    }

    private static int endOf(String text, int start, String ends) {
        for (int i = start; i < text.length(); i++) {
            // ${VAR:-a/b} is one word
            if (text.startsWith("${", i)) {
                int close = text.indexOf('}', i);
                i = close < 0 ? text.length() - 1 : close;
            } else if (ends.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }
}
