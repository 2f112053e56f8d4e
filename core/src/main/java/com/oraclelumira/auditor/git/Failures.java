package com.oraclelumira.auditor.git;

import com.oraclelumira.auditor.credential.Credentials;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;

/** Failed fetches in words. */
final class Failures {

    private static final int MAX_LENGTH = 300;

    private Failures() {}

    /** Whether the copy itself is to blame, so that a new one may help. */
    static boolean isBroken(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof MissingObjectException || cause instanceof CorruptObjectException);
    }

    /** Whether an SSH server turned down every key and password. */
    static boolean isRefusedBySsh(Throwable failure) {
        return causes(failure)
                .map(cause -> String.valueOf(cause.getMessage()))
                .anyMatch(message -> message.contains("Cannot log in at"));
    }

    /** What went wrong, in a clause without credentials. */
    static GitException explained(Throwable failure, GitSource source, Deadline deadline) {
        return new GitException(reason(failure, source, deadline), failure);
    }

    private static String reason(Throwable failure, GitSource source, Deadline deadline) {
        if (deadline.isOver() || has(failure, SocketTimeoutException.class)) {
            return "it did not answer in full within " + deadline.shown();
        }
        if (Thread.currentThread().isInterrupted()) {
            return "reading it was cancelled";
        }
        if (has(failure, UnknownHostException.class)) {
            return "its host is unknown";
        }
        if (has(failure, ConnectException.class)) {
            return "its host does not accept the connection";
        }
        if (has(failure, NoRemoteRepositoryException.class)) {
            return "there is no such repository, or it is not visible to these credentials";
        }
        String message = lastWords(failure, source);
        boolean signIn = Stream.of(
                        "not authorized", "Authentication is required", "not permitted", "Cannot log in", "Auth fail")
                .anyMatch(message::contains);
        return signIn
                ? "it refuses access; give " + (source.credentials().isPresent() ? "other " : "") + "credentials"
                : message;
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        return causes(failure).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    /** The message, on one line, without the address in front and without the password. */
    private static String lastWords(Throwable failure, GitSource source) {
        String message =
                String.valueOf(failure.getMessage()).replaceAll("\\s+", " ").strip();
        if (message.startsWith(source.location() + ": ")) {
            message = message.substring(source.location().length() + 2);
        }
        String password = source.credentials().map(Credentials::password).orElse("");
        if (!password.isEmpty()) {
            message = message.replace(password, "[redacted]");
        }
        return message.length() > MAX_LENGTH ? message.substring(0, MAX_LENGTH) + "…" : message;
    }
}
