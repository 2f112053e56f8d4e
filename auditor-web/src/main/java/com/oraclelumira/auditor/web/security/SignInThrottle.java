package com.oraclelumira.auditor.web.security;

import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Keeps waiting who tries too many passwords, for one name or from one network. Counts names whether there are such
 * accounts or not, so it tells nobody which exist. Safe for use by several threads.
 */
@Component
public class SignInThrottle {

    private static final int TRIES_A_NAME = 5;

    /** Several people may share an address. */
    private static final int TRIES_AN_ADDRESS = 20;

    private static final int LONGEST_NAME = 64;

    /** Of an IPv6 address: what one customer has to choose from is the rest. */
    private static final int NETWORK_BYTES = 8;

    private final Tries byName;
    private final Tries byNetwork;

    @Inject
    SignInThrottle(Clock clock) {
        byName = new Tries(TRIES_A_NAME, clock);
        byNetwork = new Tries(TRIES_AN_ADDRESS, clock);
    }

    /** Whether a password may be tried now; counts it as wrong until {@link #wasRight} says otherwise. */
    synchronized boolean admits(String name, String address) {
        return byNetwork.admit(network(address)) && byName.admit(key(name));
    }

    /** The try just admitted was right. */
    synchronized void wasRight(String name, String address) {
        byName.forget(key(name));
        byNetwork.takeBack(network(address));
    }

    private static String key(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.length() > LONGEST_NAME ? lower.substring(0, LONGEST_NAME) : lower;
    }

    /** An IPv4 address, or the part of an IPv6 address that names a network. */
    private static String network(String address) {
        try {
            // The server gives a literal address, which asks no name server.
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
