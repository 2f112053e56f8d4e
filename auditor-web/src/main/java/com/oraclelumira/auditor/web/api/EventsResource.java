package com.oraclelumira.auditor.web.api;

import com.oraclelumira.auditor.web.audit.AuditSummary;
import com.oraclelumira.auditor.web.audit.FinishedAudit;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseBroadcaster;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tells pages and programs of audits as they end (server-sent events). */
@Path("/events")
@Singleton
@Tag(name = "targets")
public class EventsResource {

    private @Nullable Sse sse;
    private @Nullable SseBroadcaster listeners;

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "events",
            summary = "An event named audit for each audit that ends, until the caller hangs up")
    public void listen(@Context SseEventSink sink, @Context Sse server) {
        broadcaster(server).register(sink);
        // So that the caller knows that it is heard, and a proxy that it is not idle.
        sink.send(server.newEventBuilder().comment("listening").build());
    }

    private synchronized SseBroadcaster broadcaster(Sse server) {
        if (listeners == null) {
            sse = server;
            listeners = server.newBroadcaster();
        }
        return listeners;
    }

    /** Whoever still listens would hold up the stop of the server. */
    synchronized void stop(@Observes Shutdown event) {
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
                            .add("verdict", summary.verdict().id())
                            .add("finishedAt", summary.finishedAt().toString())
                            .build()
                            .toString())
                    .build());
        }
    }
}
