package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.report.html.Words;
import java.time.Duration;
import java.time.Instant;

/** How long ago something was, in few letters: {@code 3 d 4 h}, {@code 12 min}. */
final class Ages {

    private Ages() {}

    /** @param words of pages */
    static String text(Instant since, Instant now, Words words) {
        Duration age = Duration.between(since, now);
        if (age.toDays() > 0) {
            String days = words.text("age.days", age.toDays());
            return age.toHoursPart() == 0 ? days : days + " " + words.text("age.hours", age.toHoursPart());
        }
        return age.toHours() > 0
                ? words.text("age.hours", age.toHours())
                : words.text("age.minutes", Math.max(0, age.toMinutes()));
    }
}
