package com.oraclelumira.auditor.drift.property;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Linux signals, which Compose names and some engines number. */
final class Signals {

    private static final String[] NAMES = {
        "", "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2", "PIPE", "ALRM",
        "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG", "XCPU", "XFSZ", "VTALRM", "PROF",
        "WINCH", "IO", "PWR", "SYS"
    };
    private static final Map<String, String> ALIASES = Map.of("IOT", "ABRT", "CLD", "CHLD", "POLL", "IO");
    private static final int REAL_TIME_MIN = 34;
    private static final int REAL_TIME_MAX = 64;
    private static final Map<String, String> BY_NUMBER = byNumber();

    private Signals() {}

    /** The name with {@code SIG} in front, whatever the spelling; text that is no signal stays as it is. */
    static String canonical(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT);
        name = BY_NUMBER.getOrDefault(name, name.startsWith("SIG") ? name.substring(3) : name);
        return "SIG" + ALIASES.getOrDefault(name, name);
    }

    private static Map<String, String> byNumber() {
        Map<String, String> names = new HashMap<>();
        for (int number = 1; number < NAMES.length; number++) {
            names.put(String.valueOf(number), NAMES[number]);
        }
        for (int number = REAL_TIME_MIN; number <= REAL_TIME_MAX; number++) {
            names.put(String.valueOf(number), number == REAL_TIME_MIN ? "RTMIN" : "RTMIN+" + (number - REAL_TIME_MIN));
        }
        return names;
    }
}
