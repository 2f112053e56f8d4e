package com.oraclelumira.auditor.web;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the auditor tells whoever started it: where it is, and once the first password. */
final class Announcement {

    private static final Logger LOG = Logger.getLogger(Announcement.class.getName());

    /** Between INFO and WARNING: what the server shows on its console without being asked (its level AUDIT). */
    private static final Level CONSOLE = Level.parse("850");

    private Announcement() {}

    static void of(String address, Optional<String> firstPassword, String account) {
        LOG.log(CONSOLE, "Lumira Drift Auditor is at {0}", address);
        firstPassword.ifPresent(password ->
                LOG.log(CONSOLE, "Sign in as {0} with the one-time password {1} (it is not shown again)", new Object[] {
                    account, password
                }));
    }
}
