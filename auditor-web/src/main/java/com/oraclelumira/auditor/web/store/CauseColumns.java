package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.web.history.Cause;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A cause as columns, empty where none is known. */
@Embeddable
class CauseColumns {

    private static final int LONGEST = 320;

    @Column(name = "cause_kind")
    private @Nullable String kind;

    @Column(name = "cause_what")
    private @Nullable String what;

    @Column(name = "cause_at")
    private @Nullable LocalDateTime at;

    protected CauseColumns() {}

    static CauseColumns of(Optional<Cause> cause) {
        CauseColumns columns = new CauseColumns();
        cause.ifPresent(known -> {
            columns.kind = known.kind().id();
            columns.what =
                    known.what().substring(0, Math.min(LONGEST, known.what().length()));
            columns.at = Utc.of(known.at());
        });
        return columns;
    }

    Optional<Cause> cause() {
        if (kind == null || what == null || at == null) {
            return Optional.empty();
        }
        return Optional.of(new Cause(Cause.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), what, Utc.instant(at)));
    }
}
