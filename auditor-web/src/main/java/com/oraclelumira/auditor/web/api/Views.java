package com.oraclelumira.auditor.web.api;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.web.alert.OutboxEntry;
import com.oraclelumira.auditor.web.alert.Receiver;
import com.oraclelumira.auditor.web.alert.ReceiverStanding;
import com.oraclelumira.auditor.web.alert.Silence;
import com.oraclelumira.auditor.web.alert.channel.Outcome;
import com.oraclelumira.auditor.web.alert.message.Message;
import com.oraclelumira.auditor.web.audit.AuditSummary;
import com.oraclelumira.auditor.web.audit.FinishedAudit;
import com.oraclelumira.auditor.web.audit.Judgement;
import com.oraclelumira.auditor.web.audit.OpenCounts;
import com.oraclelumira.auditor.web.audit.TargetStatus;
import com.oraclelumira.auditor.web.history.Cause;
import com.oraclelumira.auditor.web.history.FindingEvent;
import com.oraclelumira.auditor.web.history.FindingFacts;
import com.oraclelumira.auditor.web.history.FindingLife;
import com.oraclelumira.auditor.web.security.ApiToken;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what the auditor knows into what programs read of it. */
final class Views {

    private Views() {}

    static Schemas.TargetState target(TargetStatus status, @Nullable Instant oldestDrift) {
        Optional<AuditSummary> latest = status.latest().map(FinishedAudit::summary);
        return new Schemas.TargetState(
                status.target().name(),
                status.target().isDemo(),
                status.running(),
                status.verdict().map(AuditReport.Verdict::id).orElse("pending"),
                status.target().threshold().id(),
                text(latest.map(AuditSummary::finishedAt)),
                text(latest.map(AuditSummary::id)),
                latest.map(audit -> counts(audit.open())).orElse(null),
                text(Optional.ofNullable(oldestDrift)));
    }

    static Schemas.Audit audit(AuditSummary audit, Severity threshold) {
        return new Schemas.Audit(
                audit.id().toString(),
                audit.target(),
                audit.trigger().id(),
                audit.startedAt().toString(),
                audit.finishedAt().toString(),
                Judgement.of(audit, threshold).id(),
                counts(audit.open()),
                text(audit.commit()));
    }

    private static Schemas.Counts counts(OpenCounts open) {
        return new Schemas.Counts(open.critical(), open.high(), open.medium(), open.low(), open.drifts());
    }

    static Schemas.Finding finding(FindingLife life) {
        FindingFacts facts = life.facts();
        return new Schemas.Finding(
                life.fingerprint(),
                life.target(),
                facts.kind().id(),
                text(facts.driftClass().map(DriftClass::id)),
                text(facts.rule()),
                facts.severity().id(),
                subject(facts.subject()),
                text(facts.property()),
                facts.message(),
                facts.waived(),
                life.isOpen(),
                life.firstSeen().toString(),
                life.openedAt().toString(),
                life.lastSeen().toString(),
                text(life.resolvedAt()),
                life.reopened(),
                life.cause().map(Views::cause).orElse(null));
    }

    static Schemas.Event event(FindingEvent event) {
        return new Schemas.Event(
                event.at().toString(),
                event.audit().toString(),
                event.change().id(),
                event.facts().severity().id(),
                event.facts().message(),
                event.cause().map(Views::cause).orElse(null));
    }

    static Schemas.Mistake mistake(Problem problem) {
        return new Schemas.Mistake(problem.where(), problem.message());
    }

    static AlertSchemas.ReceiverState receiver(ReceiverStanding standing, Instant now) {
        Receiver receiver = standing.receiver();
        return new AlertSchemas.ReceiverState(
                receiver.name(),
                receiver.channel().type(),
                receiver.targets(),
                receiver.severity().id(),
                receiver.atOnce().id(),
                receiver.groupBy().id(),
                receiver.language().toLanguageTag(),
                text(receiver.digest().map(next -> next.apply(now))),
                standing.trouble().isPresent() ? "failing" : "ok",
                standing.waiting(),
                standing.dead(),
                text(standing.delivered()),
                text(standing.trouble().map(ReceiverStanding.Trouble::since)),
                text(standing.trouble().map(ReceiverStanding.Trouble::why)));
    }

    static AlertSchemas.AlertMessage alert(OutboxEntry entry) {
        Message message = entry.message();
        boolean waits = entry.state() == OutboxEntry.State.WAITING;
        return new AlertSchemas.AlertMessage(
                entry.id(),
                entry.group().receiver(),
                text(Optional.of(message.target()).filter(target -> !target.isEmpty())),
                message.kind().id(),
                text(message.severity().map(Severity::id)),
                message.headline(),
                entry.state().id(),
                entry.createdAt().toString(),
                entry.attempts(),
                waits ? entry.nextTry().toString() : null,
                text(Optional.of(entry.trouble()).filter(why -> !why.isEmpty())),
                text(entry.settledAt()));
    }

    static AlertSchemas.TestOutcome test(Receiver receiver, Outcome outcome) {
        if (outcome instanceof Outcome.Later later) {
            return new AlertSchemas.TestOutcome(receiver.name(), "later", later.why());
        }
        return outcome instanceof Outcome.Refused refused
                ? new AlertSchemas.TestOutcome(receiver.name(), "refused", refused.why())
                : new AlertSchemas.TestOutcome(receiver.name(), "delivered", null);
    }

    static AlertSchemas.SilenceInForce silence(Silence silence, Instant now) {
        return new AlertSchemas.SilenceInForce(
                silence.id(),
                silence.words(),
                silence.author(),
                silence.reason(),
                silence.starts().toString(),
                silence.ends().toString(),
                silence.isActive(now));
    }

    static Schemas.Subject subject(SubjectRef subject) {
        return new Schemas.Subject(
                subject.type().id(), subject.name(), text(subject.service()), text(subject.container()));
    }

    private static Schemas.Cause cause(Cause cause) {
        return new Schemas.Cause(cause.kind().id(), cause.what(), cause.at().toString());
    }

    static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }

    static TokenSchemas.OwnToken token(ApiToken kept) {
        return token(kept, null);
    }

    /** @param text the token itself; null where it was not made just now */
    static TokenSchemas.OwnToken token(ApiToken kept, @Nullable String text) {
        return new TokenSchemas.OwnToken(
                kept.id().toString(),
                kept.name(),
                kept.scope().id(),
                kept.createdAt().toString(),
                kept.expiresAt().toString(),
                text(kept.lastUsedAt()),
                text);
    }
}
