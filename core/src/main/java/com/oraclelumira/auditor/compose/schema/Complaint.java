package com.oraclelumira.auditor.compose.schema;

import com.oraclelumira.auditor.model.Problem;

/**
 * What is wrong with a node.
 *
 * @param place the node
 * @param message what is wrong, after the node's path
 */
record Complaint(Place place, String message) {

    static Complaint of(Cause cause, Place place) {
        boolean atKey =
                cause.keyword().equals("additionalProperties") && !cause.names().isEmpty();
        return new Complaint(atKey ? place.atKey(cause.names().get(0)) : place, Wording.of(cause, place.node()));
    }

    Problem problem() {
        return new Problem(
                Problem.Level.ERROR, place.path().isEmpty() ? "top level" : place.path(), message, place.location());
    }
}
