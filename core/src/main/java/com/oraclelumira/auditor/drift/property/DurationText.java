package com.oraclelumira.auditor.drift.property;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time spans as Compose reads and writes them: {@code 1m30s}, {@code 500ms}, {@code 1d}; engines count nanoseconds. */
final class DurationText {

    private static final Pattern PART = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,12})?)(ns|us|µs|ms|s|m|h|d|w)");
    private static final long MILLI = 1_000_000L;
    private static final long SECOND = 1_000 * MILLI;
    private static final Map<String, Long> UNITS = Map.of(
            "ns",
            1L,
            "us",
            1_000L,
            "µs",
            1_000L,
            "ms",
            MILLI,
            "s",
            SECOND,
            "m",
            60 * SECOND,
            "h",
            3_600 * SECOND,
            "d",
            86_400 * SECOND,
            "w",
            604_800 * SECOND);

    private DurationText() {}

    /** The span in nanoseconds: of a bare number, that many; absent where the text is no span. */
    static Optional<Long> nanos(String text) {
        if (text.matches("\\d{1,18}")) {
            return Optional.of(Long.valueOf(text));
        }
        Matcher matcher = PART.matcher(text);
        BigDecimal sum = BigDecimal.ZERO;
        int end = 0;
        while (matcher.lookingAt()) {
            sum = sum.add(new BigDecimal(matcher.group(1))
                    .multiply(BigDecimal.valueOf(UNITS.getOrDefault(matcher.group(2), 1L))));
            end = matcher.end();
            matcher.region(end, text.length());
        }
        return (end == text.length() && end > 0) ? Optional.of(sum.longValue()) : Optional.empty();
    }

    /** The span as Go prints it, such as {@code 1m30s}. */
    static String of(long nanos) {
        if (nanos == 0) {
            return "0s";
        }
        if (nanos < SECOND) {
            return nanos < MILLI ? decimal(nanos, 1_000) + "µs" : decimal(nanos, MILLI) + "ms";
        }
        long hours = nanos / UNITS.getOrDefault("h", 1L);
        long minutes = nanos / UNITS.getOrDefault("m", 1L) % 60;
        String seconds = decimal(nanos % UNITS.getOrDefault("m", 1L), SECOND) + "s";
        if (hours > 0) {
            return hours + "h" + minutes + "m" + seconds;
        }
        return minutes > 0 ? minutes + "m" + seconds : seconds;
    }

    private static String decimal(long nanos, long unit) {
        BigDecimal value = BigDecimal.valueOf(nanos).divide(BigDecimal.valueOf(unit));
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
