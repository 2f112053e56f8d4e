package com.oraclelumira.auditor.rule;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Set;

/** Addresses and ports. */
final class NetworkFunctions {

    private static final Set<String> WILDCARDS = Set.of("", "0.0.0.0", "::", "*", "[::]", "0:0:0:0:0:0:0:0");
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,5})(?:-([0-9]{1,5}))?");
    /** Ports of databases, brokers and administration that nobody should reach from outside. */
    private static final Set<Long> SENSITIVE = Set.of(
            22L, 23L, 111L, 135L, 139L, 389L, 445L, 636L, 873L, 1433L, 1521L, 2049L, 2181L, 2375L, 2376L, 2377L, 2379L,
            2380L, 3306L, 3389L, 4369L, 4444L, 5432L, 5601L, 5672L, 5900L, 5984L, 6379L, 6443L, 7001L, 7077L, 8086L,
            8091L, 8161L, 8500L, 9042L, 9092L, 9200L, 9300L, 10250L, 11211L, 15672L, 27017L, 27018L, 28015L, 50070L,
            61616L);

    static final List<Function> ALL = List.of(
            Function.of("isWildcard", Boolean.class, String.class, WILDCARDS::contains),
            Function.of("isLoopback", Boolean.class, String.class, NetworkFunctions::isLoopback),
            Function.of("isSensitivePort", Boolean.class, Long.class, SENSITIVE::contains),
            Function.of("portCount", Long.class, String.class, NetworkFunctions::count),
            Function.of("portFirst", Long.class, String.class, NetworkFunctions::first));

    private NetworkFunctions() {}

    private static boolean isLoopback(String address) {
        return address.startsWith("127.")
                || address.equals("::1")
                || address.equals("[::1]")
                || address.equals("localhost");
    }

    /** How many ports a port or range names; 0 for none. */
    private static long count(String range) {
        Matcher matcher = RANGE.matcher(range);
        if (!matcher.matches()) {
            return 0;
        }
        return matcher.group(2) == null ? 1 : Long.parseLong(matcher.group(2)) - Long.parseLong(matcher.group(1)) + 1;
    }

    /** The first port of a port or range; 0 where there is none. */
    private static long first(String range) {
        Matcher matcher = RANGE.matcher(range);
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
    }
}
