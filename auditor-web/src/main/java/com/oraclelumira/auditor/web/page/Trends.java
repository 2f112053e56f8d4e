package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.web.audit.AuditStore;
import com.oraclelumira.auditor.web.audit.FinishedAudit;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The trend of each target, worked out again only when it has another audit or the day is over. Safe for several threads. */
@Component
class Trends {

    private record Known(UUID latest, LocalDate day, Trend trend) {}

    private final AuditStore audits;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    @Inject
    Trends(AuditStore audits, Clock clock) {
        this.audits = audits;
        this.clock = clock;
    }

    /** @param latest the target's latest audit */
    Trend of(FinishedAudit latest) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        Known before = known.get(latest.target());
        if (before != null
                && before.latest().equals(latest.id())
                && before.day().equals(today)) {
            return before.trend();
        }
        Trend trend = Trend.of(
                audits.since(latest.target(), Trend.first(today).atStartOfDay().toInstant(ZoneOffset.UTC)), today);
        known.put(latest.target(), new Known(latest.id(), today, trend));
        return trend;
    }
}
