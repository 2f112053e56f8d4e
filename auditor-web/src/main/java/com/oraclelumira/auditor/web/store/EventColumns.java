package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.web.history.HostEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An event that led to an audit, as columns. */
@Embeddable
class EventColumns {

    private static final int LONGEST_ACTION = 64;
    private static final int LONGEST_NAME = 255;

    @Column(name = "happened_at")
    private LocalDateTime at;

    @Column(name = "action")
    private String action;

    @Column(name = "subject")
    private String subject;

    @Column(name = "service")
    private @Nullable String service;

    @SuppressWarnings("NullAway.Init") // persistence fills the fields
    protected EventColumns() {}

    EventColumns(HostEvent event) {
        at = Utc.of(event.at());
        action = cut(event.action(), LONGEST_ACTION);
        subject = cut(event.subject(), LONGEST_NAME);
        service = event.service().map(name -> cut(name, LONGEST_NAME)).orElse(null);
    }

    HostEvent event() {
        return new HostEvent(Utc.instant(at), action, subject, Optional.ofNullable(service));
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(longest, text.length()));
    }
}
