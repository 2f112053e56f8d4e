package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.report.html.Times;
import com.oraclelumira.auditor.web.history.Cause;
import java.time.Instant;
import java.util.Optional;

/**
 * What the life of a finding comes to in one line.
 *
 * @param since since when it has been there without a break
 * @param age how long that is, in words
 * @param cause what most likely did it; absent: nothing is known
 * @param fresh whether it opened after the last review
 */
public record LifeView(Instant since, String age, Optional<Cause> cause, boolean fresh) {

    /** Since when, in words. */
    public String sinceText() {
        return Times.minute(since);
    }
}
