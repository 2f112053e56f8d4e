package com.oraclelumira.auditor.cli;

import java.util.List;

/** A command cannot do what it was asked to; its messages go to standard error, and it exits with 2. */
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> messages;

    CommandFailure(String message) {
        this(List.of(message));
    }

    CommandFailure(List<String> messages) {
        super(String.join("\n", messages));
        this.messages = List.copyOf(messages);
    }

    List<String> messages() {
        return messages;
    }
}
