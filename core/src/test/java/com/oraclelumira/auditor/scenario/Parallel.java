package com.oraclelumira.auditor.scenario;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Several things at once, where most of the time is the engine's. */
final class Parallel {

    private static final int THREADS = 6;

    private Parallel() {}

    /** Does it to each; throws a {@link java.util.concurrent.CompletionException} when one of them failed and all are done. */
    static <T> void forEach(List<T> items, Consumer<T> action) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CompletableFuture.allOf(items.stream()
                            .map(item -> CompletableFuture.runAsync(() -> action.accept(item), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            threads.shutdown();
        }
    }
}
