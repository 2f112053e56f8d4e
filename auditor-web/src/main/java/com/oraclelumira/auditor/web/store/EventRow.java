package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.web.audit.FinishedAudit;
import com.oraclelumira.auditor.web.history.HostEvent;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * An event that led to an audit, as a row.
 *
 * @param ordinal the order among those of the audit, from 0
 */
record EventRow(UUID audit, int ordinal, HostEvent event) {

    private static final int LONGEST_ACTION = 64;
    private static final int LONGEST_NAME = 255;

    private static final Columns<HostEvent> EVENT = Columns.of(HostEvent.class)
            .and("happened_at", HostEvent::at)
            .cut("action", LONGEST_ACTION, HostEvent::action)
            .cut("subject", LONGEST_NAME, HostEvent::subject)
            .cutIfAny("service", LONGEST_NAME, HostEvent::service);

    static final Table<EventRow> TABLE = new Table<>(
            "audit_event",
            Columns.of(EventRow.class)
                    .and("audit_id", EventRow::audit)
                    .and("ordinal", EventRow::ordinal)
                    .and(EVENT, EventRow::event),
            row -> new EventRow(
                    row.id("audit_id"),
                    row.number("ordinal"),
                    new HostEvent(
                            row.time("happened_at"),
                            row.text("action"),
                            row.text("subject"),
                            row.textIfAny("service"))));

    static List<EventRow> of(FinishedAudit audit) {
        List<HostEvent> events = audit.occasion().events();
        return IntStream.range(0, events.size())
                .mapToObj(i -> new EventRow(audit.id(), i, events.get(i)))
                .toList();
    }
}
