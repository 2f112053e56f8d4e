package com.oraclelumira.auditor;

import static java.util.Objects.requireNonNull;

import com.oraclelumira.auditor.finding.Acceptance;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.model.SubjectType;
import com.oraclelumira.auditor.rule.RuleScope;
import com.oraclelumira.auditor.rule.Subject;
import com.oraclelumira.auditor.rule.Subject.Side;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something that a file itself shows at one place, beside what it declares: a key twice, a port without quotes. Rules of
 * scope file judge such facts one by one, so each has its own line.
 *
 * @param kind what it is, as rules name it
 * @param where the key path, as loaders write it
 * @param detail what it is in words, fit for a message; holds no secret
 * @param location where it stands
 */
record FileFact(Kind kind, String where, String detail, Optional<SourceLocation> location) {

    private static final String SERVICES = "services.";

    /** What files show. */
    enum Kind {
        /** What Docker Compose refuses, beside the next. */
        DEFECT,
        DUPLICATE_KEY,
        OBSOLETE_VERSION,
        UNSET_VARIABLE,
        UNQUOTED_PORT,
        REMOTE_SOURCE,
        WEAKENING,
        TRACKED_SECRET,
        TRACKED_VARIABLES,
        SECRET_IN_CONFIG,
        FORMER_SECRET,
        OPEN_FILE,
        UNCOMMITTED,
        EXPIRED_WAIVER,
        UNUSED_WAIVER,
        BROAD_WAIVER,
        SOLVED_FINDING;

        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    FileFact {
        requireNonNull(kind, "kind is null");
        requireNonNull(where, "where is null");
        requireNonNull(detail, "detail is null");
        requireNonNull(location, "location is null");
    }

    /** What is to be said of what people accepted. */
    static FileFact of(Acceptance.Remark remark) {
        Kind kind = switch (remark.kind()) {
            case EXPIRED_WAIVER -> Kind.EXPIRED_WAIVER;
            case UNUSED_WAIVER -> Kind.UNUSED_WAIVER;
            case BROAD_WAIVER -> Kind.BROAD_WAIVER;
            case SOLVED_FINDING -> Kind.SOLVED_FINDING;
        };
        return new FileFact(kind, remark.about(), remark.detail(), Optional.of(remark.location()));
    }

    /** The facts as subjects; where several are alike but for their line, each keeps a name of its own. */
    static List<Subject> subjects(List<FileFact> facts) {
        Set<String> names = new HashSet<>();
        List<Subject> subjects = new ArrayList<>();
        for (FileFact fact : facts) {
            String suffix = "";
            for (int i = 2; !names.add(fact.kind + " " + fact.where + suffix); i++) {
                suffix = " (" + i + ")";
            }
            subjects.add(fact.subject(suffix));
        }
        return subjects;
    }

    private Subject subject(String suffix) {
        String[] keys = where.split("\\.", 3);
        boolean isService = where.startsWith(SERVICES) && keys.length > 1 && !keys[1].isEmpty();
        String below = !isService ? where : keys.length > 2 ? keys[2] : keys[1];
        return new Subject(
                isService ? SubjectRef.service(keys[1]) : SubjectRef.of(SubjectType.PROJECT, "project"),
                RuleScope.FILE,
                Side.DESIRED,
                Map.of("kind", kind.id(), "where", below + suffix, "detail", detail),
                (property, item) -> location);
    }
}
