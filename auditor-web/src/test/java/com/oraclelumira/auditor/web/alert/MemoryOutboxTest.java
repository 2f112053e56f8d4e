package com.oraclelumira.auditor.web.alert;

/** The outbox that other tests trust is one. */
class MemoryOutboxTest extends OutboxContract {

    @Override
    protected Outbox outbox() {
        return new MemoryOutbox();
    }
}
