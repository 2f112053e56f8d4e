package com.oraclelumira.auditor.compose.format;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a container's hosts file.
 *
 * @param name the host, not empty, without {@code : = ,}
 * @param address an address without brackets, or {@code host-gateway}
 */
public record ExtraHost(String name, String address) {

    public ExtraHost {
        requireNonNull(name, "name is null");
        requireNonNull(address, "address is null");
    }

    /**
     * The lines of an item {@code host=ip} or {@code host:ip}, one for each address of a comma list.
     *
     * @throws FormatException where there is no separator or the name is none
     */
    public static List<ExtraHost> parse(String text) throws FormatException {
        int separator = text.indexOf('=') >= 0 ? text.indexOf('=') : text.indexOf(':');
        if (separator < 0) {
            throw new FormatException(
                    "invalid additional host, missing IP: " + text + "; accepted are host=ip and host:ip");
        }
        return of(text.substring(0, separator), text.substring(separator + 1));
    }

    /**
     * The lines of an entry {@code host: ip} of a mapping, one for each address of a comma list; an address may be
     * empty, as an unset variable leaves it.
     *
     * @throws FormatException where the name is none
     */
    public static List<ExtraHost> of(String name, String addresses) throws FormatException {
        if (name.isEmpty() || name.chars().anyMatch(c -> c == ':' || c == '=')) {
            throw new FormatException("bad host name '" + name + "'; accepted is a name without : and =");
        }
        List<ExtraHost> hosts = new ArrayList<>();
        for (String address : addresses.split(",", -1)) {
            hosts.add(new ExtraHost(name, withoutBrackets(address)));
        }
        return hosts;
    }

    private static String withoutBrackets(String address) {
        return address.length() > 2 && address.startsWith("[") && address.endsWith("]")
                ? address.substring(1, address.length() - 1)
                : address;
    }

    /** {@code host=ip}, as Compose prints it. */
    @Override
    public String toString() {
        return name + "=" + address;
    }
}
