package com.oraclelumira.auditor.compose.stage;

import java.util.regex.Pattern;

/** Tells addresses from paths, as Docker Compose does. */
final class RemoteAddress {
    private static final Pattern SHAPE =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*|oci:.*|github\\.com/.*|[A-Za-z0-9_-]+@[A-Za-z0-9.-]+:.*");

    private RemoteAddress() {}

    /** The address without what may be credentials. */
    static String shown(String address) {
        return address.replaceFirst("(?i)^(https?://)[^/@]*@", "$1").replaceFirst("(://[^/@:]*):[^/@]*@", "$1@");
    }

    static boolean is(String text) {
        return SHAPE.matcher(text).matches();
    }
}
