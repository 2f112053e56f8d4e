package com.oraclelumira.auditor.compose.format;

import java.util.regex.Pattern;

/** IP addresses as texts. Never asks a name server. */
public final class IpAddresses {

    private static final Pattern OCTETS =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)");
    private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");

    private IpAddresses() {}

    /** Whether that text is an IPv4 or IPv6 address, without zone and without brackets. */
    public static boolean isAddress(String text) {
        return text.indexOf(':') < 0 ? OCTETS.matcher(text).matches() : isSix(text);
    }

    /** The address in the host part of a port; an IPv6 one stands in brackets. */
    static String unbracketed(String text) throws FormatException {
        boolean bracketed = text.startsWith("[") && text.endsWith("]");
        String address = bracketed ? text.substring(1, text.length() - 1) : text;
        if (!isAddress(address) || (!bracketed && address.indexOf(':') >= 0)) {
            throw new FormatException(
                    "Invalid ip address: " + text + "; accepted are IPv4 addresses, and IPv6 addresses in brackets");
        }
        return address;
    }

    private static boolean isSix(String text) {
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return false;
        }
        if (gap < 0) {
            return groups(text, true) == 8;
        }
        int before = groups(text.substring(0, gap), false);
        int after = groups(text.substring(gap + 2), true);
        return before >= 0 && after >= 0 && before + after < 8;
    }

    /** How many 16-bit groups a stretch without gap holds, -1 where it is malformed; an IPv4 tail at the very end counts for two. */
    private static int groups(String text, boolean atEnd) {
        if (text.isEmpty()) {
            return 0;
        }
        String[] parts = text.split(":", -1);
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean tail =
                    atEnd && i == parts.length - 1 && OCTETS.matcher(parts[i]).matches();
            if (!tail && !GROUP.matcher(parts[i]).matches()) {
                return -1;
            }
            count += tail ? 2 : 1;
        }
        return count;
    }
}
