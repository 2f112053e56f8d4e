package com.oraclelumira.auditor.web.alert;

import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.web.alert.message.Message;
import java.time.Duration;
import java.util.List;

/** Drifts of everything that can hold a secret, told by the alerting itself. */
public final class SecretDrifts {

    /** In both values of each drift, and so in no message. */
    public static final String BIRD = "K4n4rY";

    private static final List<String> PROPERTIES = List.of(
            "annotations.token",
            "build.args.NPM_TOKEN",
            "command",
            "configs.app",
            "devices",
            "driver_opts.o",
            "entrypoint",
            "environment.DB_PASSWORD",
            "extra_hosts.db",
            "healthcheck.test",
            "labels.app.secret",
            "logging.options.splunk-token",
            "secrets.db",
            "sysctls.kernel.domainname",
            "volumes.share");

    private SecretDrifts() {}

    /** The message that tells of them. */
    public static Message message() {
        Simulation time = new Simulation("prod");
        time.receiver("ops");
        PROPERTIES.forEach(property ->
                time.targets.drift("prod", "db", property, Severity.CRITICAL, "in-git-" + BIRD, "live-" + BIRD));
        time.targets.audit("prod");
        time.pass(Duration.ofMinutes(2));
        Message message = time.parcels().get(0).message();
        if (message.items().size() != PROPERTIES.size()) {
            throw new IllegalStateException("tells of " + message.items().size() + " drifts");
        }
        return message;
    }
}
