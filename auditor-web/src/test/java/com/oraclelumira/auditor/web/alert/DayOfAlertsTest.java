package com.oraclelumira.auditor.web.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A day with all that makes alerts a nuisance, against the messages that a person has found right. The approved file is written anew by
 * {@code -Dapproved.update=true}: read it before committing it.
 */
class DayOfAlertsTest {

    private static final Path APPROVED =
            Path.of("src/test/resources/com/oraclelumira/auditor/web/alert/a-day-of-alerts.txt");

    private final Simulation day = new Simulation("prod", "blog");
    private final Chat ops = day.receiver("ops");
    private final List<String> crowd = new ArrayList<>();

    @Test
    void a_day_of_drifts_flaps_outages_and_deploys_is_told_as_a_person_wants_it() throws IOException {
        day.receiver(
                "chef",
                Severity.LOW,
                Severity.CRITICAL,
                Optional.of(DayOfAlertsTest::nextNine),
                GroupBy.TARGET,
                Locale.FRENCH);
        everyQuarter();
        night();
        morning();
        afternoon();
        evening();

        day.until("23:59:55");

        if (Boolean.getBoolean("approved.update")) {
            Files.writeString(APPROVED, day.log());
        }
        assertThat(day.log()).isEqualTo(Files.readString(APPROVED));
    }

    private void everyQuarter() {
        for (int quarter = 0; quarter < 96; quarter++) {
            String time = LocalTime.MIDNIGHT.plusMinutes(15L * quarter).toString();
            day.at(time, () -> {
                day.targets.audit("prod");
                day.targets.audit("blog");
            });
        }
    }

    private void night() {
        drift("02:07", "prod", "db", "mem_limit", Severity.HIGH, "512m", "unlimited");
        fix("02:20", "prod");
        at("06:00", "the engine of prod is down", () -> day.targets.unreachable("prod", true));
        at("06:40", "the engine of prod is back", () -> day.targets.unreachable("prod", false));
    }

    private void morning() {
        drift("08:50", "blog", "web", "environment.THEME", Severity.MEDIUM, "dark", "light");
        at("10:00", "a deploy of prod begins", () -> {
            day.targets.deploying("prod", true);
            many("prod", 40, Severity.MEDIUM);
        });
        at("10:01", "an audit amid it", () -> day.targets.audit("prod"));
        at("10:03", "the deploy of prod ends", () -> {
            day.targets.fixAll("prod");
            day.targets.audit("prod");
            day.targets.deploying("prod", false);
        });
        at("11:00", "somebody deploys the file of last year: 200 drifts", () -> {
            many("prod", 200, Severity.MEDIUM);
            day.targets.audit("prod");
        });
        fix("11:32", "prod");
    }

    private void afternoon() {
        for (int time = 0; time < 20; time++) {
            String minute = LocalTime.NOON.plusMinutes(3L * time).toString();
            boolean comes = time % 2 == 0;
            day.at(minute, () -> {
                if (comes) {
                    crowd.add(day.targets.drift("prod", "cache", "health", Severity.MEDIUM, "healthy", "unhealthy"));
                } else {
                    day.targets.fixAll("prod");
                }
                day.targets.audit("prod");
            });
        }
        day.at("12:00", () -> day.happens("the health of cache changes every three minutes, for an hour"));
        at("14:00", "the chat of ops is down", () -> ops.down(true));
        drift("14:05", "prod", "db", "privileged", Severity.CRITICAL, "false", "true");
        drift("14:10", "prod", "web", "restart", Severity.MEDIUM, "always", "no");
        at("14:40", "the chat of ops is back", () -> ops.down(false));
        fix("15:05", "prod");
        at("16:00", "another deploy of prod begins", () -> {
            day.targets.deploying("prod", true);
            many("prod", 12, Severity.HIGH);
            day.targets.audit("prod");
        });
        at("16:04", "it ends, and has left something", () -> {
            day.targets.fixAll("prod");
            crowd.add(day.targets.drift("prod", "web", "image", Severity.HIGH, "shop/web:2", "shop/web:1"));
            day.targets.audit("prod");
            day.targets.deploying("prod", false);
        });
    }

    private void evening() {
        at("17:05", "a waiver accepts the image of web", () -> {
            crowd.forEach(fingerprint -> day.targets.accept("prod", fingerprint));
            day.targets.audit("prod");
        });
        at(
                "18:00",
                "a maintenance window for blog, two hours",
                () -> day.silences.keep(new Silence(
                        "window",
                        new EnumMap<>(Map.of(Silence.Field.TARGET, "blog")),
                        "jeanne",
                        "new disks",
                        day.now(),
                        day.now().plus(2, ChronoUnit.HOURS))));
        drift("18:20", "blog", "db", "state", Severity.CRITICAL, "running", "exited");
        at("19:30", "db of blog runs again", () -> {
            day.targets.fixAll("blog");
            day.targets.drift("blog", "web", "environment.THEME", Severity.MEDIUM, "dark", "light");
            day.targets.audit("blog");
        });
        fix("21:00", "blog");
    }

    private void drift(
            String time,
            String target,
            String service,
            String property,
            Severity severity,
            String desired,
            String live) {
        at(time, service + " of " + target + ": " + property + " is now " + live, () -> {
            day.targets.drift(target, service, property, severity, desired, live);
            day.targets.audit(target);
        });
    }

    private void fix(String time, String target) {
        at(time, target + " is as in git again", () -> {
            day.targets.fixAll(target);
            day.targets.audit(target);
        });
    }

    private void many(String target, int count, Severity severity) {
        for (int number = 0; number < count; number++) {
            day.targets.drift(target, "svc" + number, "cpus", severity, "1", "2");
        }
    }

    private void at(String time, String what, Runnable action) {
        day.at(time, () -> {
            day.happens(what);
            action.run();
        });
    }

    private static Instant nextNine(Instant after) {
        Instant nine = after.truncatedTo(ChronoUnit.DAYS)
                .atZone(ZoneOffset.UTC)
                .withHour(9)
                .toInstant();
        return nine.isAfter(after) ? nine : nine.plus(1, ChronoUnit.DAYS);
    }
}
