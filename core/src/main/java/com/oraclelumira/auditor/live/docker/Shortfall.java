package com.oraclelumira.auditor.live.docker;

import com.oraclelumira.auditor.live.LiveState.Kind;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Problem.Level;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a reading could not find out. Equal reasons become one problem, however many things they concern. */
final class Shortfall {

    private static final int NAMES_SHOWN = 3;

    private final Set<Kind> unread = EnumSet.noneOf(Kind.class);
    private final Map<Reason, List<String>> reasons = new LinkedHashMap<>();

    void note(Answer.Unknown answer) {
        Kind kind = answer.question().kind();
        unread.add(kind);
        // What /info shows refines a comparison and decides none alone.
        Level level = kind == Kind.INFO ? Level.UNRESOLVED : Level.INCOMPLETE;
        note(level, kind, answer.question().about(), "could not be read: " + answer.reason());
    }

    void note(Level level, Kind kind, String about, String message) {
        if (level == Level.INCOMPLETE) {
            unread.add(kind);
        }
        reasons.computeIfAbsent(new Reason(level, kind, message), reason -> new ArrayList<>())
                .add(about);
    }

    /** The kinds of which something may exist that was not read. */
    Set<Kind> unread() {
        return unread;
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        reasons.forEach(
                (reason, about) -> problems.add(Problem.of(reason.level, where(reason.kind, about), reason.message)));
        return problems;
    }

    private static String where(Kind kind, List<String> about) {
        String shown = String.join(", ", about.subList(0, Math.min(NAMES_SHOWN, about.size())));
        String rest = about.size() > NAMES_SHOWN ? " and " + (about.size() - NAMES_SHOWN) + " more" : "";
        return kind.name().toLowerCase(Locale.ROOT) + " " + shown + rest;
    }

    private record Reason(Level level, Kind kind, String message) {}
}
