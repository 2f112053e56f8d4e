package com.oraclelumira.auditor.live.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** What came of a question. */
sealed interface Answer {

    Question question();

    /** What the engine answered; a missing node where it did not. */
    default JsonNode json() {
        return MissingNode.getInstance();
    }

    /** The engine answered. */
    record Found(Question question, JsonNode json) implements Answer {}

    /** The engine says that there is no such thing. */
    record Absent(Question question) implements Answer {}

    /**
     * Whether there is such a thing is not known.
     *
     * @param reason why, fit for a message
     */
    record Unknown(Question question, String reason) implements Answer {}
}
