package com.oraclelumira.auditor.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a rule applies to. Its {@link #id()} is also the name under which conditions see the subject. */
public enum RuleScope {
    /** A service, as desired and as each of its containers runs it. */
    SERVICE,
    /** A container: what only a live one has, such as its state, beside all that a service has. */
    CONTAINER,
    IMAGE,
    NETWORK,
    VOLUME,
    ENGINE,
    /** A project as a whole: what only its parts together show. */
    PROJECT,
    /** Something that a file itself shows at one place, beside what it declares. */
    FILE,
    /** A property that differs between both sides: such a rule grades the drift. */
    DRIFT;

    /** The name in rule files: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<RuleScope> of(String text) {
        return Arrays.stream(values()).filter(scope -> scope.id().equals(text)).findFirst();
    }

    static String accepted() {
        return Arrays.stream(values()).map(RuleScope::id).collect(Collectors.joining(", "));
    }
}
