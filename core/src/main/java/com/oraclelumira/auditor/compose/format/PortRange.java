package com.oraclelumira.auditor.compose.format;

import java.util.regex.Pattern;

/**
 * Neighbouring ports.
 *
 * @param first from 0
 * @param last to 65535, at least first
 */
record PortRange(int first, int last) {

    private static final Pattern PORT = Pattern.compile("0*[0-9]{1,5}");
    private static final int MAX = 65_535;

    PortRange {
        if (first < 0 || last < first || last > MAX) {
            throw new IllegalArgumentException("ports go from 0 to 65535, got " + first + "-" + last);
        }
    }

    /** @param what its name in the message: {@code hostPort} or {@code containerPort} */
    static PortRange parse(String text, String what) throws FormatException {
        int dash = text.indexOf('-');
        int first = port(dash < 0 ? text : text.substring(0, dash), text, what);
        int last = dash < 0 ? first : port(text.substring(dash + 1), text, what);
        if (last < first) {
            throw invalid(text, what);
        }
        return new PortRange(first, last);
    }

    private static int port(String digits, String text, String what) throws FormatException {
        if (!PORT.matcher(digits).matches()) {
            throw invalid(text, what);
        }
        long port = Long.parseLong(digits.substring(Math.max(0, digits.length() - 5)));
        if (port > MAX) {
            throw invalid(text, what);
        }
        return (int) port;
    }

    private static FormatException invalid(String text, String what) {
        return new FormatException(
                "Invalid " + what + ": " + text + "; accepted are ports from 0 to 65535 and ranges of them");
    }

    int size() {
        return last - first + 1;
    }

    @Override
    public String toString() {
        return first == last ? String.valueOf(first) : first + "-" + last;
    }
}
