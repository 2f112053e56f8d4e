package com.oraclelumira.auditor.web.audit;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.web.target.Target;

/** What audits a target; a port, so that everything around it can be tried without an engine. */
@FunctionalInterface
public interface Audits {

    /**
     * Audits that target now, within its time limit. Whatever could not be read makes the verdict incomplete.
     *
     * @throws AuditException where not even an incomplete report can be made
     */
    AuditReport audit(Target target) throws AuditException;
}
