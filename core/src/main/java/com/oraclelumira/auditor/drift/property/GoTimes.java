package com.oraclelumira.auditor.drift.property;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Dates in variables and labels: what a file says without quotes as {@code 2024-01-01} Compose takes for a time and writes
 * into the container as Go prints it, {@code 2024-01-01 00:00:00 +0000 UTC}.
 */
final class GoTimes {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}([Tt ].{5,30})?");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private GoTimes() {}

    /** Whether the live text is the desired one, or what Compose makes of it. */
    static boolean means(String desired, String live) {
        return desired.equals(live) || printed(desired).filter(live::equals).isPresent();
    }

    /** The text of a date or time as Go prints it; absent where it is neither, or has parts of a second. */
    static Optional<String> printed(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            OffsetDateTime time = text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text.replaceFirst("[Tt ]", "T"));
            String offset = DateTimeFormatter.ofPattern("xx", Locale.ROOT).format(time);
            String zone = time.getOffset().equals(ZoneOffset.UTC) ? "UTC" : offset;
            return time.getNano() == 0
                    ? Optional.of(SECONDS.format(time) + " " + offset + " " + zone)
                    : Optional.empty();
        } catch (DateTimeException noTime) {
            // text that only looks like a time stays the text that it is
            return Optional.empty();
        }
    }
}
