package com.oraclelumira.auditor.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Something that went wrong or could not be known while files or an engine were read.
 *
 * @param level how far it goes
 * @param where what the message is about, in the user's own words: a file, a key path, an endpoint; never empty
 * @param message one clause, lower case: what is wrong, what was found; what is accepted. Holds no secret value; cut
 *     after 2 000 characters
 * @param location the place in a file, absent where there is none
 */
public record Problem(Level level, String where, String message, Optional<SourceLocation> location) {

    /** Nobody reads more, and a hostile file could make messages of megabytes. In characters. */
    private static final int LONGEST = 2_000;

    /** Room for what says how much was cut. */
    private static final int REMARK = 40;

    /** How far a problem goes. */
    public enum Level {
        /** Worth saying; changes no result. */
        WARNING,
        /** A value that git or the engine does not hold: what depends on it is unverifiable; the verdict stands. */
        UNRESOLVED,
        /** Something needed could not be read: the verdict is incomplete. */
        INCOMPLETE,
        /** The input is refused. */
        ERROR
    }

    public Problem {
        requireNonNull(level, "level is null");
        where = cut(requireNonNull(where, "where is null"));
        message = cut(requireNonNull(message, "message is null"));
        requireNonNull(location, "location is null");
    }

    /** What is cut is short enough not to be cut again. */
    private static String cut(String text) {
        int more = text.length() - (LONGEST - REMARK);
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST - REMARK) + "… (" + more + " more characters)";
    }

    public static Problem at(Level level, SourceLocation location, String where, String message) {
        return new Problem(level, where, message, Optional.of(location));
    }

    public static Problem of(Level level, String where, String message) {
        return new Problem(level, where, message, Optional.empty());
    }

    /** {@code file:line:column: where: message}, without the parts that are absent. */
    @Override
    public String toString() {
        String text = where.isEmpty() ? message : where + ": " + message;
        return location.map(place -> place + ": " + text).orElse(text);
    }
}
