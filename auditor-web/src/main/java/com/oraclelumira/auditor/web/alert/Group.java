package com.oraclelumira.auditor.web.alert;

import com.oraclelumira.auditor.model.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A group of alerts at this moment, beside what its receiver knows of it.
 *
 * @param known what the receiver knows
 * @param firing what is wrong, long enough, and held back by nothing
 * @param flapping the fingerprints of what comes and goes
 * @param gone what the receiver knows and is no longer wrong, long enough
 * @param timing how patient the receiver is
 */
record Group(GroupState known, List<Alert> firing, Set<String> flapping, List<Gone> gone, Timing timing) {

    /** What has to be told by that time; absent: nothing yet. */
    Optional<Notice> due(Instant now) {
        List<Alert> news = firing.stream().filter(this::isNews).toList();
        if (!news.isEmpty()) {
            return isDue(news, now) ? Optional.of(notice(newsReason(), news)) : Optional.empty();
        }
        List<Gone> told = gone.stream().filter(one -> one.announced().told()).toList();
        if (!told.isEmpty()) {
            return isIntervalOver(now) ? Optional.of(notice(goneReason(), news)) : Optional.empty();
        }
        return isReminderDue(now) ? Optional.of(notice(Notice.Reason.REMINDER, news)) : Optional.empty();
    }

    /** What went without having been told is dropped with whatever is told next. */
    private Notice notice(Notice.Reason reason, List<Alert> news) {
        Set<String> told = news.stream().map(Alert::fingerprint).collect(Collectors.toSet());
        return new Notice(reason, firing, told, flapping, gone);
    }

    private Notice.Reason newsReason() {
        return known.announced().values().stream().anyMatch(Announced::told) ? Notice.Reason.NEWS : Notice.Reason.FIRST;
    }

    /** What is held back now is still wrong: with it there, not all is gone. */
    private Notice.Reason goneReason() {
        Set<String> over = gone.stream().map(Gone::fingerprint).collect(Collectors.toSet());
        return over.containsAll(known.announced().keySet()) ? Notice.Reason.ALL_GONE : Notice.Reason.SOME_GONE;
    }

    private boolean isNews(Alert alert) {
        Announced before = known.announced().get(alert.fingerprint());
        if (before == null) {
            return true;
        }
        if (flapping.contains(alert.fingerprint())) {
            return !before.flapping();
        }
        return isGraver(alert) || !alert.state().equals(before.state());
    }

    /** Than anything the receiver knows of it. */
    private boolean isGraver(Alert alert) {
        Announced before = known.announced().get(alert.fingerprint());
        return before == null || alert.severity().compareTo(before.severity()) > 0;
    }

    private boolean isDue(List<Alert> news, Instant now) {
        if (news.stream().anyMatch(alert -> alert.severity() == Severity.CRITICAL && isGraver(alert))) {
            return true;
        }
        Instant first = news.stream()
                .map(alert -> alert.firesAt(timing.stability()))
                .min(Comparator.naturalOrder())
                .orElse(now);
        boolean waited = !known.announced().isEmpty() || !now.isBefore(first.plus(timing.groupWait()));
        return waited && isIntervalOver(now);
    }

    private boolean isIntervalOver(Instant now) {
        return isOver(timing.groupInterval(), now);
    }

    private boolean isReminderDue(Instant now) {
        return firing.stream()
                .map(Alert::severity)
                .max(Comparator.naturalOrder())
                .filter(gravest -> isOver(timing.repeat(gravest), now))
                .isPresent();
    }

    private boolean isOver(Duration span, Instant now) {
        return known.told().map(last -> !now.isBefore(last.plus(span))).orElse(true);
    }
}
