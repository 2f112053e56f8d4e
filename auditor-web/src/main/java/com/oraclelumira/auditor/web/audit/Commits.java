package com.oraclelumira.auditor.web.audit;

import com.oraclelumira.auditor.web.target.Target;

/** Tells which commit a target's ref means now; a port, so that what follows from it can be tried without git. */
@FunctionalInterface
public interface Commits {

    /**
     * The commit, all digits. A remote repository is fetched.
     *
     * @throws AuditException where it cannot be known; the message holds no secret value
     */
    String commit(Target target) throws AuditException;
}
