package com.oraclelumira.auditor.oci;

import java.net.URI;

/** Which addresses a registry may send us to. */
final class Addresses {
    private Addresses() {}

    /** Whether it names a host and no user, and is encrypted, or on this machine as the registry is. */
    static boolean isSafe(URI address, OciReference reference) {
        if (address.getHost() == null || address.getUserInfo() != null) {
            return false;
        }
        String scheme = address.getScheme();
        return "https".equalsIgnoreCase(scheme)
                || ("http".equalsIgnoreCase(scheme)
                        && OciReference.isLoopback(reference.registry())
                        && OciReference.isLoopback(address.getHost()));
    }

    /** Whether both are the same host, reached the same way. */
    static boolean isSameOrigin(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && String.valueOf(one.getHost()).equalsIgnoreCase(other.getHost())
                && port(one) == port(other);
    }

    private static int port(URI address) {
        return address.getPort() != -1 ? address.getPort() : "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }
}
