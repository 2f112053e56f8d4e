package com.oraclelumira.auditor.compose.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as Go writes them, with days and weeks as Compose reads them: {@code 1m30s}, {@code 1.5h}, {@code 1d}.
 *
 * @see <a href="https://github.com/compose-spec/compose-spec/blob/main/11-extension.md#specifying-durations">durations</a>
 */
public final class GoDuration {

    private static final Map<String, Long> NANOS = Map.ofEntries(
            Map.entry("ns", 1L),
            Map.entry("us", 1_000L),
            Map.entry("µs", 1_000L),
            Map.entry("μs", 1_000L),
            Map.entry("ms", 1_000_000L),
            Map.entry("s", 1_000_000_000L),
            Map.entry("m", 60_000_000_000L),
            Map.entry("h", 3_600_000_000_000L),
            Map.entry("d", 86_400_000_000_000L),
            Map.entry("w", 604_800_000_000_000L));
    private static final Pattern TERM = Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)([^\\d.]*)");
    /** In characters; arithmetic on millions of digits takes minutes. */
    private static final int LONGEST = 1_000;

    private static final String ACCEPTED = "; accepted are numbers with ns, us, ms, s, m, h, d or w, such as 1m30s";

    private GoDuration() {}

    /**
     * The duration that a text gives: an optional sign, then numbers with units in any order.
     *
     * @throws FormatException where it is none, has a number without unit, an unknown unit, or is beyond 292 years
     */
    public static Duration parse(String text) throws FormatException {
        if (text.length() > LONGEST) {
            throw new FormatException("invalid duration of " + text.length() + " characters" + ACCEPTED);
        }
        boolean negative = text.startsWith("-");
        String terms = negative || text.startsWith("+") ? text.substring(1) : text;
        if (terms.equals("0")) {
            return Duration.ZERO;
        }
        BigDecimal nanos = BigDecimal.ZERO;
        Matcher term = TERM.matcher(terms);
        int from = 0;
        while (from < terms.length()) {
            if (!term.find(from) || term.start() != from) {
                throw invalid(text);
            }
            BigDecimal number = new BigDecimal(term.group(1));
            nanos = nanos.add(number.multiply(BigDecimal.valueOf(unit(term.group(2), text)))
                    .setScale(0, RoundingMode.DOWN));
            from = term.end();
        }
        if (terms.isEmpty() || nanos.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw invalid(text);
        }
        return Duration.ofNanos(negative ? -nanos.longValueExact() : nanos.longValueExact());
    }

    private static long unit(String unit, String text) throws FormatException {
        if (unit.isEmpty()) {
            throw new FormatException("missing unit in duration \"" + text + "\"" + ACCEPTED);
        }
        Long nanos = NANOS.get(unit);
        if (nanos == null) {
            throw new FormatException("unknown unit \"" + unit + "\" in duration \"" + text + "\"" + ACCEPTED);
        }
        return nanos;
    }

    private static FormatException invalid(String text) {
        return new FormatException("invalid duration \"" + text + "\"" + ACCEPTED);
    }

    /** The duration as Go prints it: {@code 24h0m0s}, {@code 1.5s}, {@code 200ms}, {@code 0s}. */
    public static String print(Duration duration) {
        Duration size = duration.abs();
        String sign = duration.isNegative() ? "-" : "";
        long seconds = size.toSeconds();
        if (seconds == 0) {
            return sign + belowOneSecond(size.toNanosPart());
        }
        BigDecimal last = BigDecimal.valueOf(seconds % 60).add(BigDecimal.valueOf(size.toNanosPart(), 9));
        String text = plain(last) + "s";
        if (seconds >= 60) {
            text = seconds / 60 % 60 + "m" + text;
        }
        return sign + (seconds >= 3600 ? seconds / 3600 + "h" + text : text);
    }

    private static String belowOneSecond(int nanos) {
        if (nanos == 0) {
            return "0s";
        }
        if (nanos < 1_000) {
            return nanos + "ns";
        }
        return nanos < 1_000_000
                ? plain(BigDecimal.valueOf(nanos, 3)) + "µs"
                : plain(BigDecimal.valueOf(nanos, 6)) + "ms";
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
