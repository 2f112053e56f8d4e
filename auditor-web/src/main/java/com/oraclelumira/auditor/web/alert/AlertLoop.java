package com.oraclelumira.auditor.web.alert;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again and again whether there is something to tell or to send, and at once where somebody says so. {@link #run} is for
 * one thread, which is interrupted to end it; the rest can be called by any.
 */
public final class AlertLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(AlertLoop.class);

    private final Alerting alerting;
    private final Delivery delivery;
    private final Duration pause;
    private final Semaphore wanted = new Semaphore(0);

    /** @param pause between two looks nobody asked for */
    public AlertLoop(Alerting alerting, Delivery delivery, Duration pause) {
        this.alerting = alerting;
        this.delivery = delivery;
        this.pause = pause;
    }

    /** Has it look now: something has changed. */
    public void nudge() {
        wanted.release();
    }

    @Override
    public void run() {
        try {
            while (true) {
                look();
                if (wanted.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    wanted.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A database that does not answer must not end alerts for good. */
    private void look() {
        try {
            alerting.look();
            delivery.look();
        } catch (RuntimeException e) {
            LOG.error("alerts could not be looked at; tried again in {} s", pause.toSeconds(), e);
        }
    }
}
