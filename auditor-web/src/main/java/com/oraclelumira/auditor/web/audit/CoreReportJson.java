package com.oraclelumira.auditor.web.audit;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.report.JsonReport;
import com.oraclelumira.auditor.report.JsonReportReader;
import com.oraclelumira.auditor.web.wiring.Component;

/** Reports as the library writes and reads them. Stateless; what it takes is made when it is first used. */
@Component
public final class CoreReportJson implements ReportJson {

    @Override
    public String of(AuditReport report) {
        return new JsonReport().toJson(report).toString();
    }

    @Override
    public AuditReport read(String json) {
        return new JsonReportReader().read(json);
    }
}
