package com.oraclelumira.auditor.report.html;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.model.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * How much was compared.
 *
 * @param rows one an outcome
 * @param total all properties
 */
public record CoverageView(List<Row> rows, int total) {

    /** How wide the bar is, in its own units. */
    public static final int WIDTH = 1_000;

    /**
     * One outcome.
     *
     * @param outcome its name in JSON
     * @param count how many properties
     * @param from where its part of the bar begins
     * @param width how wide that part is; at least visible where there is any
     */
    public record Row(String outcome, int count, int from, int width) {}

    static CoverageView of(AuditReport report) {
        int total =
                report.coverage().values().stream().mapToInt(Integer::intValue).sum();
        List<Row> rows = new ArrayList<>();
        int before = 0;
        for (Outcome outcome : Outcome.values()) {
            int count = report.coverage().getOrDefault(outcome, 0);
            rows.add(new Row(outcome.id(), count, scaled(before, total), scaled(count, total)));
            before += count;
        }
        return new CoverageView(rows, total);
    }

    private static int scaled(int count, int total) {
        return total == 0 ? 0 : Math.round((float) count * WIDTH / total);
    }
}
