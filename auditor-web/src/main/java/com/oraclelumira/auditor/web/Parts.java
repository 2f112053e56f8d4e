package com.oraclelumira.auditor.web;

import com.oraclelumira.auditor.secret.FingerprintKey;
import com.oraclelumira.auditor.web.alert.AlertDesk;
import com.oraclelumira.auditor.web.alert.AlertLoop;
import com.oraclelumira.auditor.web.alert.Alerting;
import com.oraclelumira.auditor.web.alert.AuditedSituations;
import com.oraclelumira.auditor.web.alert.Delivery;
import com.oraclelumira.auditor.web.alert.Outbox;
import com.oraclelumira.auditor.web.alert.Receivers;
import com.oraclelumira.auditor.web.alert.ReceiversReader;
import com.oraclelumira.auditor.web.alert.Silences;
import com.oraclelumira.auditor.web.alert.channel.Channel;
import com.oraclelumira.auditor.web.audit.AuditStore;
import com.oraclelumira.auditor.web.audit.Commits;
import com.oraclelumira.auditor.web.audit.CoreAudits;
import com.oraclelumira.auditor.web.audit.DemoAudits;
import com.oraclelumira.auditor.web.audit.EngineWatches;
import com.oraclelumira.auditor.web.audit.FinishedAudit;
import com.oraclelumira.auditor.web.audit.LatestAudits;
import com.oraclelumira.auditor.web.audit.PollGit;
import com.oraclelumira.auditor.web.audit.Retention;
import com.oraclelumira.auditor.web.audit.RunAudit;
import com.oraclelumira.auditor.web.history.History;
import com.oraclelumira.auditor.web.journal.ActionStore;
import com.oraclelumira.auditor.web.metrics.AlertDeliveries;
import com.oraclelumira.auditor.web.push.PushSecret;
import com.oraclelumira.auditor.web.schedule.AuditSchedule;
import com.oraclelumira.auditor.web.security.Transport;
import com.oraclelumira.auditor.web.setting.Key;
import com.oraclelumira.auditor.web.setting.Section;
import com.oraclelumira.auditor.web.target.DemoTarget;
import com.oraclelumira.auditor.web.target.FoundTargets;
import com.oraclelumira.auditor.web.target.Target;
import com.oraclelumira.auditor.web.target.Targets;
import com.oraclelumira.auditor.web.target.TargetsReader;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the parts together: the one place that knows which implementation stands behind which port. */
@ApplicationScoped
class Parts {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    /** What the database keeps of a time, so that a time read again equals the one that was kept. */
    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

    /** Between two looks for alerts nobody asked for: other nodes' audits, and time that has passed. */
    private static final Duration ALERT_PAUSE = Duration.ofSeconds(5);

    @Resource
    @SuppressWarnings("NullAway.Init") // the server injects it
    ManagedExecutorService executor;

    @Produces
    @Resource
    @SuppressWarnings("NullAway.Init") // the server injects it
    ManagedThreadFactory threads;

    @Produces
    @Resource
    @SuppressWarnings("NullAway.Init") // the server injects it
    ManagedScheduledExecutorService later;

    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), TICK);
    }

    @Produces
    @Singleton
    DataFolder data(Config config) throws IOException {
        return DataFolder.at(config.getValue("lumira.data.dir", String.class));
    }

    @Produces
    @Singleton
    Targets targets(Config config, DataFolder data, Clock clock) throws IOException {
        Targets targets = new TargetsReader(config, AuditSchedule::isCron).read();
        if (isOn(config, "lumira.discover")) {
            targets = targets.and(FoundTargets.onLocalEngine(clock));
        }
        if (isOn(config, "lumira.demo")) {
            targets = targets.and(new Targets(List.of(DemoTarget.in(data.demo())), List.of()));
        }
        return targets;
    }

    @Produces
    @Singleton
    CoreAudits coreAudits(DataFolder data, Clock clock) throws IOException {
        FingerprintKey key = FingerprintKey.fromFile(data.keyFile());
        return new CoreAudits(clock, key, data.gitCache(), System.getenv());
    }

    @Produces
    @Singleton
    LatestAudits latestAudits(AuditStore store, Event<FinishedAudit> told) {
        return new LatestAudits(store, told::fire);
    }

    @Produces
    @Singleton
    RunAudit runAudit(CoreAudits audits, DataFolder data, LatestAudits latest, Clock clock) {
        return new RunAudit(new DemoAudits(audits, data.demo()), latest, clock, executor);
    }

    @Produces
    @Singleton
    Retention retention(Config config, AuditStore store, ActionStore actions, Outbox outbox, Clock clock) {
        Duration kept =
                config.getOptionalValue("lumira.history.keep", Duration.class).orElse(Retention.DEFAULT);
        return new Retention(
                Map.of(
                        "audits", store::forgetBefore,
                        "actions", actions::forgetBefore,
                        "messages", outbox::forgetBefore),
                clock,
                kept);
    }

    @Produces
    @Singleton
    EngineWatches engineWatches(Targets targets, RunAudit runAudit, Clock clock) {
        return EngineWatches.ofEngines(targets.all(), System.getenv(), runAudit, threads, clock);
    }

    @Produces
    @Singleton
    PollGit pollGit(Commits commits, RunAudit runAudit) {
        return new PollGit(commits, runAudit);
    }

    @Produces
    @Singleton
    Optional<PushSecret> pushSecret(Config config) {
        Section section = new Section(config, "");
        Optional<String> secret = section.secret(Key.secret("lumira.push.secret", "the secret"));
        section.problems().forEach(problem -> LOG.warn("{}", problem));
        return secret.map(PushSecret::new);
    }

    @Produces
    @Singleton
    Receivers receivers(Config config, Instance<Channel> channels, Targets targets) {
        Set<String> names = targets.all().stream().map(Target::name).collect(Collectors.toSet());
        return new ReceiversReader(config, channels.stream().toList(), names, AuditSchedule::times).read();
    }

    @Produces
    @Singleton
    Alerting alerting(
            Receivers receivers,
            Targets targets,
            LatestAudits audits,
            AuditStore store,
            History history,
            EngineWatches watches,
            Silences silences,
            Outbox outbox,
            Transport transport,
            Config config,
            Clock clock) {
        return new Alerting(
                receivers.all(),
                new AuditedSituations(targets.all(), audits, store, history, watches::isDeploying),
                silences,
                outbox,
                address(transport, config),
                () -> UUID.randomUUID().toString(),
                clock);
    }

    @Produces
    @Singleton
    Delivery delivery(Receivers receivers, Outbox outbox, EngineWatches watches, Clock clock) {
        return new Delivery(
                receivers.all(), outbox, watches::isDeploying, executor, RandomGenerator.getDefault(), clock);
    }

    @Produces
    @Singleton
    AlertLoop alertLoop(Alerting alerting, Delivery delivery) {
        return new AlertLoop(alerting, delivery, ALERT_PAUSE);
    }

    @Produces
    @Singleton
    AlertDeliveries alertDeliveries(AlertDesk desk, Delivery delivery) {
        return () -> {
            Map<String, Long> failures = delivery.failures();
            return desk.standings().stream()
                    .collect(Collectors.toMap(
                            standing -> standing.receiver().name(),
                            standing -> new AlertDeliveries.Standing(
                                    failures.getOrDefault(standing.receiver().name(), 0L),
                                    standing.waiting(),
                                    standing.dead(),
                                    standing.delivered())));
        };
    }

    /** Where people find the auditor, with a slash at its end. */
    static String address(Transport transport, Config config) {
        return transport.address(
                config.getValue("lumira.http.host", String.class), config.getValue("lumira.http.port", String.class));
    }

    private static boolean isOn(Config config, String key) {
        return config.getOptionalValue(key, Boolean.class).orElse(false);
    }
}
