package com.oraclelumira.auditor.report.html;

import com.oraclelumira.auditor.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * A service at a glance.
 *
 * @param name its name
 * @param state {@code clean}, {@code violations} or {@code drifted}; {@code incomplete} where nothing live was read
 * @param count how many findings of it count
 * @param anchor where its first finding stands in the page
 */
public record ServiceView(String name, String state, long count, Optional<String> anchor) {

    static ServiceView of(String name, List<Finding> findings, boolean read) {
        List<Finding> own = findings.stream()
                .filter(finding -> finding.counts()
                        && finding.subject().service().filter(name::equals).isPresent())
                .toList();
        boolean drifted = own.stream().anyMatch(finding -> finding.kind() == Finding.Kind.DRIFT);
        String state = drifted ? "drifted" : !read ? "incomplete" : own.isEmpty() ? "clean" : "violations";
        return new ServiceView(
                name, state, own.size(), own.stream().findFirst().map(finding -> "f-" + finding.fingerprint()));
    }
}
