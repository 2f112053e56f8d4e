package com.oraclelumira.auditor.web.alert.channel;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Keeps requests to receivers from reaching what only this host may: whoever can set an address could otherwise have the auditor ask
 * services that trust it. Loopback, link-local (where clouds keep their metadata), unspecified and multicast addresses are
 * refused unless allowed; private networks are where many chat servers are, so they are not.
 */
public final class AddressGuard {

    private static final String CLOUD_METADATA_V6 = "fd00:ec2:0:0:0:0:0:254";

    private AddressGuard() {}

    /**
     * The addresses of that host, none of which is refused. To be asked just before each request: a name can mean something else
     * by then.
     *
     * @throws UnreachableException where one of them is, or the name is not known; the message names the host alone
     */
    public static void check(String host) throws UnreachableException {
        check(host, addresses(host));
    }

    static void check(String host, List<InetAddress> addresses) throws UnreachableException {
        for (InetAddress address : addresses) {
            if (isRefused(address)) {
                throw new UnreachableException(
                        host + " is an address of this host or its network alone; accepted: another one, or"
                                + " allow-local=true for this receiver");
            }
        }
    }

    /** The addresses of that host as the resolver orders them, at least one. */
    static List<InetAddress> addresses(String host) throws UnreachableException {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            throw new UnreachableException(host + ": no such host", e);
        }
    }

    static boolean isRefused(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || address.getHostAddress().equals(CLOUD_METADATA_V6)
                || isThisNetwork(address);
    }

    /** 0.0.0.0/8, which some systems take for themselves. */
    private static boolean isThisNetwork(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4 && bytes[0] == 0;
    }
}
