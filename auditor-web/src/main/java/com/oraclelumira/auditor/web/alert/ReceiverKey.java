package com.oraclelumira.auditor.web.alert;

import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.web.setting.Key;
import java.util.Arrays;
import java.util.List;

/** The keys that every receiver has below {@code lumira.receiver.NAME.}, whatever its channel, and what each accepts. */
enum ReceiverKey {
    TYPE("type", "the kind of receiver"),
    TARGETS("targets", "names of targets, separated by commas; not set: all"),
    SEVERITY("severity", "from which severity on it hears of findings: " + Severity.accepted() + "; not set: low"),
    AT_ONCE(
            "at-once",
            "from which severity on it hears without waiting for its digest: " + Severity.accepted()
                    + "; not set: critical where it has a schedule, else all"),
    SCHEDULE("schedule", "a cron line of six fields for its digest, such as 0 0 9 * * MON-FRI; not set: no digest"),
    ZONE("zone", "a time zone such as Europe/Paris, for the cron line; not set: UTC"),
    LANGUAGE("language", "en or fr; not set: en"),
    TEMPLATE(
            "template", "the absolute path of a Mustache template for the text of messages; not set: a line a finding"),
    GROUP_BY("group-by", "into what messages alerts are put: " + GroupBy.accepted() + "; not set: target"),
    STABILITY("stability", "how long a finding must last before it counts, such as PT60S, unless two audits see it"),
    GROUP_WAIT("group-wait", "how long the first message of a group waits for more, such as PT30S"),
    GROUP_INTERVAL("group-interval", "between two messages of a group with news, such as PT5M"),
    REPEAT("repeat", "after which what stays open is told again, such as PT24H"),
    REPEAT_CRITICAL("repeat-critical", "the same where something critical is open, such as PT4H"),
    KEEP_FIRING("keep-firing", "how long a finding must be gone before it is settled, such as PT60S"),
    ALLOW_LOCAL(
            "allow-local",
            "true or false: whether addresses of this host and link-local ones may be asked; not set: false");

    static final String PREFIX = "lumira.receiver.";

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts
    private final Key key;

    ReceiverKey(String name, String accepted) {
        this.key = Key.of(name, accepted);
    }

    Key key() {
        return key;
    }

    static List<Key> all() {
        return Arrays.stream(values()).map(ReceiverKey::key).toList();
    }
}
