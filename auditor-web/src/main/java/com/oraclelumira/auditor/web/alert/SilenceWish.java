package com.oraclelumira.auditor.web.alert;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * What somebody writes into the form of a silence.
 *
 * @param matchers as {@link Silence#matchers} reads them
 * @param reason why
 * @param starts from when on, in UTC: {@code 2026-11-24T09:30:00Z} or {@code 2026-11-24T09:30}; empty: at once
 * @param lasts how long, such as {@code PT2H} or {@code P1D}; counts where {@code ends} is empty
 * @param ends until when, written as the start is
 */
public record SilenceWish(String matchers, String reason, String starts, String lasts, String ends) {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_MATCHERS = 1_000;
    private static final String TIME = "a time as 2026-11-24T09:30:00Z";

    /** @throws SilenceRefusedException where one of the fields is not accepted */
    Silence granted(String id, String author, Instant now) throws SilenceRefusedException {
        Map<Silence.Field, String> known = known();
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new SilenceRefusedException(
                    SilenceRefusedException.Field.REASON, reason, "1 to " + LONGEST_REASON + " characters");
        }
        Instant start = starts.isBlank() ? now : time(SilenceRefusedException.Field.STARTS, starts);
        Instant end = end(start);
        if (!end.isAfter(start) || !end.isAfter(now) || end.isAfter(start.plus(LONGEST))) {
            throw new SilenceRefusedException(
                    SilenceRefusedException.Field.ENDS,
                    end.toString(),
                    "later than its start and than now, at most " + LONGEST.toDays() + " days after its start");
        }
        return new Silence(id, known, author, reason.strip(), start, end);
    }

    private Map<Silence.Field, String> known() throws SilenceRefusedException {
        String accepted = "FIELD=PATTERN, separated by commas; FIELD is one of " + Silence.Field.accepted()
                + ", each once; * in PATTERN stands for any text";
        try {
            Map<Silence.Field, String> known = Silence.matchers(matchers);
            boolean whole = !known.isEmpty() && known.values().stream().noneMatch(String::isEmpty);
            if (whole && matchers.length() <= LONGEST_MATCHERS) {
                return known;
            }
        } catch (IllegalArgumentException e) {
            throw new SilenceRefusedException(SilenceRefusedException.Field.MATCHERS, matchers, accepted);
        }
        throw new SilenceRefusedException(SilenceRefusedException.Field.MATCHERS, matchers, accepted);
    }

    private Instant end(Instant start) throws SilenceRefusedException {
        if (!ends.isBlank()) {
            return time(SilenceRefusedException.Field.ENDS, ends);
        }
        try {
            return start.plus(Duration.parse(lasts));
        } catch (DateTimeException | ArithmeticException e) {
            throw new SilenceRefusedException(
                    SilenceRefusedException.Field.LASTS,
                    lasts,
                    "a time span such as PT2H or P1D, or " + TIME + " as ends");
        }
    }

    private static Instant time(SilenceRefusedException.Field field, String text) throws SilenceRefusedException {
        try {
            String form = text.strip();
            return form.endsWith("Z")
                    ? Instant.parse(form)
                    : LocalDateTime.parse(form).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new SilenceRefusedException(field, text, TIME);
        }
    }
}
