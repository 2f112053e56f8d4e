package com.oraclelumira.auditor.web.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a reader puts into a waiver.
 *
 * @param reason as typed
 * @param owner as typed, or the reader
 * @param expires as typed, or in three months
 * @param trouble whether the date is none
 */
public record WaiverForm(String reason, String owner, String expires, boolean trouble) {

    private static final int MONTHS = 3;

    /**
     * @param parameters the value of each field; empty where it was not sent
     * @param reader who reads the page
     */
    static WaiverForm of(Function<String, String> parameters, String reader, LocalDate today) {
        String expires = parameters.apply("expires").strip();
        return new WaiverForm(
                parameters.apply("reason").strip(),
                Optional.of(parameters.apply("owner").strip())
                        .filter(owner -> !owner.isEmpty())
                        .orElse(reader),
                expires.isEmpty() ? today.plusMonths(MONTHS).toString() : expires,
                !expires.isEmpty() && day(expires).isEmpty());
    }

    /** @param toBeSaid stands in for a reason that was not given */
    WaiverText.Terms terms(String toBeSaid) {
        return new WaiverText.Terms(reason.isEmpty() ? toBeSaid : reason, owner, day(expires));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
