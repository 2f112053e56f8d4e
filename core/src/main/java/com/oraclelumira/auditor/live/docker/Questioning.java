package com.oraclelumira.auditor.live.docker;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import com.oraclelumira.auditor.live.EngineException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;

/**
 * Asks many questions at once, within one time limit for all of them.
 *
 * <p>An interrupt of the asking thread ends the wait and the questions under way.
 */
final class Questioning implements AutoCloseable {

    private final ExecutorService threads;
    private final long deadline;
    private final EngineSession session;

    private Questioning(ExecutorService threads, long deadline, EngineSession session) {
        this.threads = threads;
        this.deadline = deadline;
        this.session = session;
    }

    /**
     * Begins by asking which engine it is, which the limit covers too.
     *
     * @param connections how many questions are under way at once
     * @throws EngineException where the engine does not say which it is
     */
    static Questioning open(EngineClient client, int connections, Duration limit)
            throws EngineException, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(connections, Questioning::thread);
        boolean opened = false;
        try {
            Future<EngineSession> session = threads.submit(() -> EngineSession.open(client));
            Questioning questioning = new Questioning(threads, deadline, session.get(left(deadline), NANOSECONDS));
            opened = true;
            return questioning;
        } catch (TimeoutException e) {
            throw new EngineException(
                    client.endpoint() + ": no answer within the time limit of the reading, " + limit.toMillis()
                            + " ms; the engine may be overloaded",
                    e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof EngineException refused) {
                throw refused;
            }
            throw new IllegalStateException(client.endpoint() + ": " + e.getCause(), e);
        } finally {
            if (!opened) {
                threads.shutdownNow();
            }
        }
    }

    private static long left(long deadline) {
        return Math.max(0, deadline - System.nanoTime());
    }

    /** The engine that is asked. */
    EngineSession session() {
        return session;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "lumira-engine-reader");
        thread.setDaemon(true);
        return thread;
    }

    /** An answer for each question, in their order. */
    List<Answer> ask(List<Question> questions) throws InterruptedException {
        List<Callable<Answer>> calls = new ArrayList<>();
        questions.forEach(question -> calls.add(() -> answer(question)));
        List<Future<Answer>> futures = threads.invokeAll(calls, left(deadline), NANOSECONDS);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < futures.size(); i++) {
            answers.add(result(questions.get(i), futures.get(i)));
        }
        return answers;
    }

    private Answer answer(Question question) {
        try {
            return new Answer.Found(question, session.get(question));
        } catch (EngineFailure e) {
            return e.isAbsence() ? new Answer.Absent(question) : new Answer.Unknown(question, e.reason());
        }
    }

    private static Answer result(Question question, Future<Answer> future) throws InterruptedException {
        try {
            return future.get();
        } catch (CancellationException e) {
            return new Answer.Unknown(question, "not answered within the time limit of the reading");
        } catch (ExecutionException e) {
            throw new IllegalStateException(question + ": " + e.getCause(), e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
