package com.oraclelumira.auditor.secret;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.oraclelumira.auditor.secret.SecretMatch.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds credentials inside longer texts by the word before them: {@code --password=X}, {@code --requirepass X},
 * {@code PASSWORD=X}, {@code "password": "X"}, {@code mysql -pX}, {@code Authorization: Bearer X}.
 */
final class ArgumentSecrets {

    private static final String KEY = "([A-Za-z_][A-Za-z0-9_.-]*)";
    /** A colon assigns only after a quoted key or before a space: {@code db-secret:latest} is an image. */
    private static final Pattern ASSIGNED =
            Pattern.compile(KEY + "(?:[\"']?\\s*=\\s*|[\"']\\s*:\\s*|:[ \\t]+)(\"[^\"]*\"|'[^']*'|[^\\s\"']+)");

    private static final Pattern FLAG =
            Pattern.compile("--?" + KEY + "[\"']?(?:\\s*,\\s*|\\s+)(\"[^\"]*\"|'[^']*'|[^\\s\"'-][^\\s\"']*)");
    /** Short options that take a password, each beside the tools that have it. */
    private static final List<ShortOption> SHORT_OPTIONS = List.of(
            new ShortOption(Pattern.compile("mysql|mariadb"), Pattern.compile("[\\s\"']-p([^\\s\"']+)")),
            new ShortOption(
                    Pattern.compile("redis|valkey|keydb"),
                    Pattern.compile("[\\s\"']-a[\"']?[\\s,]+[\"']?([^\\s\"',]+)")),
            new ShortOption(Pattern.compile("sshpass"), Pattern.compile("[\\s\"']-p[\"']?[\\s,]*[\"']?([^\\s\"',]+)")),
            new ShortOption(
                    Pattern.compile("(?:^|[^a-z0-9_.-])(?:curl|wget|https?)(?:[\\s\"']|$)"),
                    Pattern.compile("[\\s\"'](?:-u|--user)[\"']?[\\s,=]*[\"']?[^\\s\"':]+:([^\\s\"']+)")));

    private static final Pattern AUTHORIZATION =
            Pattern.compile("(?i)authorization[\"']?\\s*[:=]\\s*[\"']?(?:bearer|basic|token)\\s+([^\\s\"',]+)");
    private static final Pattern NEXT_ASSIGNMENT = Pattern.compile("[,;&][A-Za-z_][A-Za-z0-9_. -]*=");

    private record ShortOption(Pattern tool, Pattern option) {}

    private ArgumentSecrets() {}

    static List<SecretMatch> find(String text) {
        List<SecretMatch> found = new ArrayList<>();
        addAssigned(text, found);
        addFlags(text, found);
        for (ShortOption option : SHORT_OPTIONS) {
            if (option.tool().matcher(text).find()) {
                addGroup(option.option(), text, found);
            }
        }
        addGroup(AUTHORIZATION, text, found);
        return found;
    }

    private static void addAssigned(String text, List<SecretMatch> found) {
        Matcher matcher = ASSIGNED.matcher(text);
        for (int from = 0; matcher.find(from); ) {
            int end = cutAtNext(text, matcher.start(2), matcher.end(2));
            addIfCredential(text, matcher.group(1), matcher.start(2), end, found);
            // the value may itself hold an assignment: password=a,user=b
            from = Math.max(matcher.start(2), matcher.start() + 1);
        }
    }

    private static void addFlags(String text, List<SecretMatch> found) {
        Matcher matcher = FLAG.matcher(text);
        for (int from = 0; matcher.find(from); ) {
            addIfCredential(text, matcher.group(1), matcher.start(2), matcher.end(2), found);
            from = matcher.start(2);
        }
    }

    private static void addIfCredential(String text, String key, int start, int end, List<SecretMatch> found) {
        char first = text.charAt(start);
        boolean quoted = (first == '"' || first == '\'') && end - start >= 2 && text.charAt(end - 1) == first;
        int from = quoted ? start + 1 : start;
        int to = quoted ? end - 1 : trimmed(text, start, end);
        if (to > from && KeyName.isCredential(key, text.substring(from, to))) {
            found.add(SecretMatch.of(Kind.ARGUMENT, from, to));
        }
    }

    /** The end without what closes a list or an object around an unquoted value. */
    private static int trimmed(String text, int start, int end) {
        int to = end;
        while (to > start && ",;]}".indexOf(text.charAt(to - 1)) >= 0 && !text.startsWith("${", start)) {
            to--;
        }
        return to;
    }

    private static int cutAtNext(String text, int start, int end) {
        Matcher next = NEXT_ASSIGNMENT.matcher(text.substring(start, end));
        return next.find() ? start + next.start() : end;
    }

    private static void addGroup(Pattern pattern, String text, List<SecretMatch> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (KeyName.isCredential("password", matcher.group(1))) {
                found.add(SecretMatch.of(Kind.ARGUMENT, matcher.start(1), matcher.end(1)));
            }
        }
    }
}
