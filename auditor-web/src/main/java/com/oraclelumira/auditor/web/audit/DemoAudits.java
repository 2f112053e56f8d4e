package com.oraclelumira.auditor.web.audit;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.web.target.DemoTarget;
import com.oraclelumira.auditor.web.target.Target;
import java.io.IOException;
import java.nio.file.Path;

/** Unpacks the demo when it is first audited, so that no start waits for it. Safe for use by several threads. */
public final class DemoAudits implements Audits {

    private final Audits audits;
    private final Path folder;
    private boolean unpacked;

    /**
     * @param audits audits the demo once it is there, and every other target
     * @param folder where the demo goes
     */
    public DemoAudits(Audits audits, Path folder) {
        this.audits = audits;
        this.folder = folder;
    }

    @Override
    public AuditReport audit(Target target) throws AuditException {
        if (target.isDemo()) {
            unpackOnce();
        }
        return audits.audit(target);
    }

    private synchronized void unpackOnce() throws AuditException {
        if (unpacked) {
            return;
        }
        try {
            DemoTarget.unpack(folder);
            unpacked = true;
        } catch (IOException e) {
            throw new AuditException("the demo could not be unpacked in " + folder + ": " + e.getMessage(), e);
        }
    }
}
