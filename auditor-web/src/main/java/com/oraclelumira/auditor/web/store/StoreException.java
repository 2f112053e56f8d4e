package com.oraclelumira.auditor.web.store;

/** The database did not do what it was asked for, or holds what it should not; the transaction is undone. */
final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreException(String message) {
        super(message);
    }

    /** @param message names no value: those may be secret */
    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
