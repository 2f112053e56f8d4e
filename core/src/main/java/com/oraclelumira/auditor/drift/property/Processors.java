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

    private static final String QUOTA = "/HostConfig/CpuQuota";
    /** What the kernel takes, in microseconds, where nobody says. */
    private static final BigDecimal USUAL_PERIOD = BigDecimal.valueOf(100_000);

    private Processors() {}

    /**
     * The live limit in processors; quota through period where the file writes neither, for that is another way to say it
     * and Podman's only one.
     */
    static String live(ContainerPair pair) {
        BigInteger nanos = whole(pair, "/HostConfig/NanoCpus");
        if (isQuotaWritten(pair)) {
            // Podman shows a quota as such a limit too.
            return new BigDecimal(pair.engine().isPodman() ? BigInteger.ZERO : nanos, NANO_DIGITS).toPlainString();
        }
        BigInteger quota = whole(pair, QUOTA);
        return (nanos.signum() == 0 && quota.signum() > 0)
                ? new BigDecimal(quota)
                        .divide(period(pair), MathContext.DECIMAL64)
                        .toPlainString()
                : new BigDecimal(nanos, NANO_DIGITS).toPlainString();
    }

    private static BigDecimal period(ContainerPair pair) {
        BigInteger period = whole(pair, "/HostConfig/CpuPeriod");
        return period.signum() == 0 ? USUAL_PERIOD : new BigDecimal(period);
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

    /** That part of a quota, unless {@code cpus} already stands for the whole. */
    static String unlessForCpus(ContainerPair pair, String pointer) {
        boolean alone = whole(pair, "/HostConfig/NanoCpus").signum() == 0;
        boolean stands =
                whole(pair, QUOTA).signum() > 0 && (alone || pair.engine().isPodman());
        return (stands && !isQuotaWritten(pair)) ? "" : Nodes.text(pair.at(pointer));
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
                : Form.span(text)
                        .map(span -> String.valueOf(span.toNanos() / 1_000))
                        .orElse(text);
    }

    private static boolean isQuotaWritten(ContainerPair pair) {
        return pair.node("cpu_quota").isPresent() || pair.node("cpu_period").isPresent();
    }

    private static BigInteger whole(ContainerPair pair, String pointer) {
        return pair.at(pointer).bigIntegerValue();
    }
}
