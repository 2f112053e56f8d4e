package com.oraclelumira.auditor.web.api;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.web.audit.AuditSummary;
import com.oraclelumira.auditor.web.audit.FinishedAudit;
import com.oraclelumira.auditor.web.audit.Judgement;
import com.oraclelumira.auditor.web.target.Targets;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseBroadcaster;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells pages and programs of audits as they end (server-sent events). */
@Path("/events")
@Component
@Tag(name = "targets")
public class EventsResource {

    private static final Logger LOG = LoggerFactory.getLogger(EventsResource.class);

    private final Targets targets;
    private @Nullable Sse sse;
    private @Nullable SseBroadcaster listeners;
    private boolean stopped;

    /** A server that is asked to end waits for open requests before it tells the application: that would be too late. */
    private final Thread ending = new Thread(this::hangUp, "events-ending");

    @Inject
    public EventsResource(Targets targets) {
        this.targets = targets;
    }

    @PostConstruct
    void awaitEnd() {
        Runtime.getRuntime().addShutdownHook(ending);
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "events",
            summary = "An event named audit for each audit that ends, until the caller hangs up")
    public void listen(@Context SseEventSink sink, @Context Sse server) throws IOException {
        if (!registered(sink, server)) {
            sink.close();
            return;
        }
        // So that the caller knows that it is heard, and a proxy that it is not idle.
        sink.send(server.newEventBuilder().comment("listening").build());
    }

    /** Whether it is told of audits; who comes back while the server stops is not, for nobody would end that again. */
    private synchronized boolean registered(SseEventSink sink, Sse server) {
        if (stopped) {
            return false;
        }
        if (listeners == null) {
            sse = server;
            listeners = server.newBroadcaster();
        }
        listeners.register(sink);
        return true;
    }

    /** The application ends, with the server or without it. */
    void stop(@Observes Shutdown event) {
        hangUp();
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException underWay) {
            LOG.debug("the server ends, too", underWay);
        }
    }

    /** Whoever still listens would hold up the stop of the server. */
    private synchronized void hangUp() {
        stopped = true;
        if (listeners != null) {
            listeners.close();
            listeners = null;
        }
    }

    /** Nobody listens before the first listener came. */
    synchronized void told(@Observes FinishedAudit audit) {
        if (listeners != null && sse != null) {
            AuditSummary summary = audit.summary();
            listeners.broadcast(sse.newEventBuilder()
                    .name("audit")
                    .id(summary.id().toString())
                    .data(Json.createObjectBuilder()
                            .add("target", summary.target())
                            .add("verdict", verdict(summary).id())
                            .add("finishedAt", summary.finishedAt().toString())
                            .build()
                            .toString())
                    .build());
        }
    }

    private AuditReport.Verdict verdict(AuditSummary audit) {
        return Judgement.of(audit, targets.threshold(audit.target()));
    }
}
