package com.oraclelumira.auditor.git;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The right to write a bare copy: one thread of one process has it. The operating system gives it back when a process dies,
 * so nothing is left over.
 */
final class CopyLock {

    /** What is done while the lock is held. */
    interface Work<T> {
        T run() throws IOException, GitException;
    }

    /** A file lock belongs to the whole process; threads are kept apart here. */
    private static final ConcurrentMap<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private static final long PAUSE = 50;

    private final ReentrantLock thread;
    private final FileChannel channel;
    private final FileLock lock;

    private CopyLock(ReentrantLock thread, FileChannel channel, FileLock lock) {
        this.thread = thread;
        this.channel = channel;
        this.lock = lock;
    }

    /** Waits for the lock of that file, then does the work; gives up when the time is up. */
    static <T> T holding(Path file, Deadline deadline, Work<T> work)
            throws IOException, InterruptedException, GitException {
        CopyLock held = take(file, deadline);
        try {
            return work.run();
        } finally {
            held.release();
        }
    }

    private static CopyLock take(Path file, Deadline deadline) throws IOException, InterruptedException, GitException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        ReentrantLock thread = THREADS.computeIfAbsent(file.toAbsolutePath().normalize(), path -> new ReentrantLock());
        if (!thread.tryLock(deadline.left().toMillis(), TimeUnit.MILLISECONDS)) {
            throw busy(deadline);
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new CopyLock(thread, channel, await(channel, deadline));
        } catch (IOException | InterruptedException | GitException | RuntimeException e) {
            close(channel);
            thread.unlock();
            throw e;
        }
    }

    private static FileLock await(FileChannel channel, Deadline deadline)
            throws IOException, InterruptedException, GitException {
        FileLock lock = attempt(channel);
        while (lock == null) {
            if (deadline.isOver()) {
                throw busy(deadline);
            }
            Thread.sleep(PAUSE);
            lock = attempt(channel);
        }
        return lock;
    }

    private static @Nullable FileLock attempt(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another class loader of this process has it: to us that is another process.
            return null;
        }
    }

    private static GitException busy(Deadline deadline) {
        return new GitException("another audit has been fetching it for more than " + deadline.shown());
    }

    private static void close(@Nullable FileChannel channel) throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    private void release() throws IOException {
        try {
            lock.release();
            channel.close();
        } finally {
            thread.unlock();
        }
    }
}
