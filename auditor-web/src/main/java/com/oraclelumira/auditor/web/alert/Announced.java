package com.oraclelumira.auditor.web.alert;

import com.oraclelumira.auditor.model.Severity;
import java.time.Instant;

/**
 * What a receiver was told of one alert.
 *
 * @param title what it was called, for when it is gone and forgotten; so are the next three
 * @param service the Compose service; empty: none
 * @param property which property; empty: none
 * @param text what was wrong
 * @param state its state then
 * @param severity its severity then
 * @param since since when it had been there
 * @param told whether the message reached the receiver; what was never told is never said to be gone
 * @param flapping whether it was said to come and go
 */
public record Announced(
        String title,
        String service,
        String property,
        String text,
        String state,
        Severity severity,
        Instant since,
        boolean told,
        boolean flapping) {

    /** The same, whether or not it has reached the receiver. */
    Announced told(boolean reached) {
        return new Announced(title, service, property, text, state, severity, since, reached, flapping);
    }
}
