package com.oraclelumira.auditor.report;

import com.oraclelumira.auditor.AuditReport.Verdict;
import com.oraclelumira.auditor.model.Severity;

/** How a text report sets words apart: with terminal colours or not at all. Never the only bearer of a meaning. */
public enum Colour {
    NONE,
    ANSI;

    private static final String RESET = "\u001b[0m";

    String bold(String text) {
        return paint("1", text);
    }

    String faint(String text) {
        return paint("2", text);
    }

    String of(Severity severity, String text) {
        return paint(
                switch (severity) {
                    case CRITICAL -> "1;97;41";
                    case HIGH -> "1;31";
                    case MEDIUM -> "1;33";
                    case LOW -> "36";
                    case INFO -> "2";
                },
                text);
    }

    String of(Verdict verdict, String text) {
        return paint(
                switch (verdict) {
                    case CLEAN -> "1;32";
                    case VIOLATIONS -> "1;33";
                    case DRIFTED, INCOMPLETE -> "1;31";
                },
                text);
    }

    private String paint(String code, String text) {
        return this == NONE ? text : "\u001b[" + code + "m" + text + RESET;
    }
}
