package com.oraclelumira.auditor.web.alert;

import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.web.alert.message.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The first message of a group, about a shop that has drifted in all the ways there are to tell of. */
final class Example {

    private static final String TARGET = "shop";
    private static final Composer.HeldBack HELD_BACK = new Composer.HeldBack(2, 1, 0);

    private Example() {}

    static Message message(Composer composer, Receiver receiver, Instant now) {
        List<Alert> alerts = List.of(
                drift(1, "db", "privileged", DriftClass.CHANGED, Severity.CRITICAL, now, "false", "true"),
                drift(2, "web", "image", DriftClass.CHANGED, Severity.HIGH, now, "nginx:1.27", "nginx:1.25"),
                drift(3, "web", "ports", DriftClass.ADDED, Severity.HIGH, now, "", ""),
                drift(4, "db", "mem_limit", DriftClass.REMOVED, Severity.MEDIUM, now, "", ""),
                drift(5, "queue", "state", DriftClass.STATE, Severity.MEDIUM, now, "running", "restarting"),
                drift(6, "mail", "restart", DriftClass.CHANGED, Severity.LOW, now, "always", "no"));
        Set<String> news = alerts.stream().map(Alert::fingerprint).collect(Collectors.toUnmodifiableSet());
        return composer.group(
                receiver,
                new GroupKey(receiver.name(), TARGET, ""),
                new Notice(Notice.Reason.FIRST, alerts, news, Set.of(), List.of()),
                HELD_BACK,
                now);
    }

    private static Alert drift(
            int number,
            String service,
            String property,
            DriftClass how,
            Severity severity,
            Instant now,
            String desired,
            String live) {
        Subject subject = new Subject(
                service,
                "",
                property,
                "",
                Optional.of(how),
                "",
                Optional.of(new Subject.Values(desired, live)),
                "compose.yaml:" + (10 + number));
        Duration age = Duration.ofMinutes(10L * number);
        return new Alert(
                Alert.Type.FINDING,
                HexFormat.of().toHexDigits((long) number),
                TARGET,
                severity,
                "",
                subject,
                now.minus(age),
                Optional.of(now));
    }
}
