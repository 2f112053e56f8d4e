package com.oraclelumira.auditor.web.audit;

import com.oraclelumira.auditor.live.EngineEvent;
import com.oraclelumira.auditor.live.EngineException;
import java.time.Instant;
import java.util.function.Consumer;

/** The events of one engine as they happen; a port, so that what follows from them can be tried without an engine. */
@FunctionalInterface
public interface EngineEvents {

    /**
     * Gives every event to the receiver, on this thread, until the stream is lost or the thread is interrupted.
     *
     * @param since when to begin; the engine replays what it remembers
     * @param opened is told each time the engine has begun to answer
     * @throws EngineException where the stream is lost or cannot be had
     * @throws InterruptedException where this thread was interrupted
     */
    void listen(Instant since, Runnable opened, Consumer<EngineEvent> receiver)
            throws EngineException, InterruptedException;
}
