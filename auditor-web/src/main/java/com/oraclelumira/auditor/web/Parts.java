package com.oraclelumira.auditor.web;

import com.oraclelumira.auditor.Auditor;
import com.oraclelumira.auditor.report.JsonReport;
import com.oraclelumira.auditor.secret.FingerprintKey;
import com.oraclelumira.auditor.web.audit.AuditStore;
import com.oraclelumira.auditor.web.audit.Audits;
import com.oraclelumira.auditor.web.audit.CoreAudits;
import com.oraclelumira.auditor.web.audit.ReportJson;
import com.oraclelumira.auditor.web.audit.RunAudit;
import com.oraclelumira.auditor.web.schedule.AuditSchedule;
import com.oraclelumira.auditor.web.target.DemoTarget;
import com.oraclelumira.auditor.web.target.FoundTargets;
import com.oraclelumira.auditor.web.target.Targets;
import com.oraclelumira.auditor.web.target.TargetsReader;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;

/** Puts the parts together: the one place that knows which implementation stands behind which port. */
@ApplicationScoped
class Parts {

    @Produces
    @Resource(lookup = "jdbc/lumira")
    @SuppressWarnings("NullAway.Init") // the server injects it
    DataSource database;

    @Resource
    @SuppressWarnings("NullAway.Init") // the server injects it
    ManagedExecutorService executor;

    @Produces
    @Resource
    @SuppressWarnings("NullAway.Init") // the server injects it
    ManagedThreadFactory threads;

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    ReportJson json() {
        JsonReport writer = new JsonReport();
        return report -> writer.toJson(report).toString();
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
            targets = targets.and(new Targets(List.of(DemoTarget.unpack(data.demo())), List.of()));
        }
        return targets;
    }

    @Produces
    @Singleton
    Audits audits(DataFolder data, Clock clock) throws IOException {
        FingerprintKey key = FingerprintKey.fromFile(data.keyFile());
        return new CoreAudits(new Auditor(clock), key, data.gitCache(), System.getenv());
    }

    @Produces
    @Singleton
    RunAudit runAudit(Audits audits, AuditStore store, ReportJson json, Clock clock) {
        return new RunAudit(audits, store, json, clock, executor);
    }

    private static boolean isOn(Config config, String key) {
        return config.getOptionalValue(key, Boolean.class).orElse(false);
    }
}
