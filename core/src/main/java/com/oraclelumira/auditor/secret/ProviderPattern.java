package com.oraclelumira.auditor.secret;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.oraclelumira.auditor.secret.SecretMatch.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shape of one provider's tokens. Compiled when one of its keywords first turns up: most texts hold none, and compiling
 * them all is a good part of a cold start. Safe for use by several threads.
 */
final class ProviderPattern {

    private final String id;
    private final Kind kind;
    private final List<String> keywords;
    private final String expression;
    private volatile @Nullable Pattern compiled;

    /**
     * @param kind what a match is
     * @param keywords lower case; one of them is in every match
     * @param expression group 1 is the secret
     */
    ProviderPattern(String id, Kind kind, List<String> keywords, String expression) {
        this.id = id;
        this.kind = kind;
        this.keywords = List.copyOf(keywords);
        this.expression = expression;
    }

    String id() {
        return id;
    }

    /** The tokens in that text. */
    List<SecretMatch> find(String text, String lowerCase) {
        if (keywords.stream().noneMatch(lowerCase::contains)) {
            return List.of();
        }
        List<SecretMatch> found = new ArrayList<>();
        Matcher matcher = pattern().matcher(text);
        while (matcher.find()) {
            found.add(new SecretMatch(kind, id, matcher.start(1), matcher.end(1)));
        }
        return found;
    }

    /**
     * The compiled expression.
     *
     * @throws com.google.re2j.PatternSyntaxException where the table is wrong
     */
    Pattern pattern() {
        Pattern known = compiled;
        if (known == null) {
            known = Pattern.compile(expression);
            compiled = known;
        }
        return known;
    }
}
