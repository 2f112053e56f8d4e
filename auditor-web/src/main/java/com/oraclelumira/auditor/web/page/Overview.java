package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.model.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The overview: all targets, and one of them opened.
 *
 * @param targets in the order they were named
 * @param opened the one whose report is shown; absent where there is none at all
 * @param mistakes what is wrong with the configuration
 * @param mayAudit whether the reader may ask for an audit
 */
public record Overview(
        List<TargetView> targets, Optional<TargetView> opened, List<Problem> mistakes, boolean mayAudit) {

    public Overview {
        targets = List.copyOf(targets);
        mistakes = List.copyOf(mistakes);
    }

    /** The names of all targets, for what follows them. */
    public String names() {
        return targets.stream().map(TargetView::name).collect(Collectors.joining(" "));
    }

    /** With the worst of them opened. */
    static Overview worst(List<TargetView> targets, List<Problem> mistakes, boolean mayAudit) {
        return new Overview(
                targets, targets.stream().sorted(TargetView.WORST_FIRST).findFirst(), mistakes, mayAudit);
    }
}
