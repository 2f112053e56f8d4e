package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.ContainerPair;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Shares of processors as engines and Compose tools count them. */
final class Processors {

    private static final int NANO_DIGITS = 9;
    /** Compose keeps {@code cpus} as a 32-bit float, docker-compose 1 cuts a 64-bit one off: up to 1 920 too few. */
    private static final BigDecimal LEAST_TOLERANCE = new BigDecimal("0.000002");

    private static final BigDecimal RELATIVE_TOLERANCE = new BigDecimal("0.000001");

    private Processors() {}

    /** The live limit in processors; of Podman, which keeps a quota instead, quota through period. */
    static String live(ContainerPair pair) {
        BigInteger nanos = whole(pair, "/HostConfig/NanoCpus");
        if (nanos.signum() == 0 && pair.engine().isPodman() && isDeclared(pair)) {
            BigInteger period = whole(pair, "/HostConfig/CpuPeriod");
            return period.signum() == 0
                    ? "0"
                    : new BigDecimal(whole(pair, "/HostConfig/CpuQuota"))
                            .divide(new BigDecimal(period), MathContext.DECIMAL64)
                            .toPlainString();
        }
        return new BigDecimal(nanos, NANO_DIGITS).toPlainString();
    }

    static boolean areEqual(String desired, String live) {
        try {
            BigDecimal wanted = new BigDecimal(desired);
            BigDecimal tolerance = wanted.multiply(RELATIVE_TOLERANCE).max(LEAST_TOLERANCE);
            return wanted.subtract(new BigDecimal(live)).abs().compareTo(tolerance) <= 0;
        } catch (NumberFormatException e) {
            return desired.equals(live);
        }
    }

    /** That value, unless Podman fills it in for {@code cpus}. */
    static String unlessForCpus(ContainerPair pair, String pointer) {
        return (pair.engine().isPodman() && isDeclared(pair)) ? "" : Nodes.text(pair.at(pointer));
    }

    /** The live weight; 1024 is what 0 means, so it is a setting only where a file names it. */
    static String shares(ContainerPair pair) {
        String shares = Nodes.text(pair.at("/HostConfig/CpuShares"));
        return (shares.equals("1024") && pair.node("cpu_shares").isEmpty()) ? "" : shares;
    }

    /** A span such as {@code 400ms} in microseconds; other text as it is. */
    static String micros(String text) {
        return text.matches("\\d+")
                ? text
                : DurationText.nanos(text)
                        .map(nanos -> String.valueOf(nanos / 1_000))
                        .orElse(text);
    }

    private static boolean isDeclared(ContainerPair pair) {
        return pair.node("cpus").isPresent()
                || pair.node("deploy", "resources", "limits", "cpus").isPresent();
    }

    private static BigInteger whole(ContainerPair pair, String pointer) {
        return pair.at(pointer).bigIntegerValue();
    }
}
