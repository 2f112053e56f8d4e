package com.oraclelumira.auditor.drift.property;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Network addresses in one spelling; text that is none stays as it is. */
final class Addresses {

    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]+");

    private Addresses() {}

    /** An IPv4 or IPv6 address, with or without {@code /prefix}, in the shortest usual form. */
    static String canonical(String text) {
        String[] parts = text.strip().split("/", 2);
        String address = parts[0];
        if (!LITERAL.matcher(address).matches() || !address.contains(":")) {
            return text.strip();
        }
        return compressed(address) + (parts.length > 1 ? "/" + parts[1] : "");
    }

    /** A hardware address in lower case with colons. */
    static String mac(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('-', ':');
    }

    private static String compressed(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 16 ? shortest(bytes) : address;
        } catch (UnknownHostException e) {
            // a literal is never looked up; one that is malformed stays as written
            return address;
        }
    }

    private static String shortest(byte[] bytes) {
        int[] groups = new int[8];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = ((bytes[2 * i] & 0xff) << 8) | (bytes[2 * i + 1] & 0xff);
        }
        int start = -1;
        int length = 1;
        for (int i = 0; i < groups.length; i++) {
            int run = i;
            while (run < groups.length && groups[run] == 0) {
                run++;
            }
            if (run - i > length) {
                start = i;
                length = run - i;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < groups.length; i++) {
            if (i == start) {
                text.append("::");
                i += length - 1;
            } else {
                text.append((text.isEmpty() || text.charAt(text.length() - 1) == ':') ? "" : ":")
                        .append(Integer.toHexString(groups[i]));
            }
        }
        return text.toString();
    }
}
