package com.oraclelumira.auditor.live.docker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Asks many questions at once, within one time limit for all of them.
 *
 * <p>An interrupt of the asking thread ends the wait and the questions under way.
 */
final class Questioning implements AutoCloseable {

    private final EngineSession session;
    private final ExecutorService threads;
    private final long deadline;

    /** @param connections how many questions are under way at once */
    Questioning(EngineSession session, int connections, Duration limit) {
        this.session = session;
        this.threads = Executors.newFixedThreadPool(connections, Questioning::thread);
        this.deadline = System.nanoTime() + limit.toNanos();
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
        long left = Math.max(0, deadline - System.nanoTime());
        List<Future<Answer>> futures = threads.invokeAll(calls, left, TimeUnit.NANOSECONDS);
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
