package com.oraclelumira.auditor.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of bytes. Negative ones exist: -1 is unlimited for some settings.
 *
 * @param bytes the number
 */
public record ByteSize(long bytes) implements Comparable<ByteSize> {

    private static final List<String> UNITS = List.of("B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB");
    private static final List<String> COMPOSE_UNITS = List.of("", "k", "m", "g");
    private static final String MULTIPLES = "bkmgtp";
    private static final Pattern NUMBER = Pattern.compile("\\+?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern SUFFIX = Pattern.compile("b|[kmgtp](i?b)?");
    private static final Pattern WHOLE_NEGATIVE = Pattern.compile("-\\d{1,18}");
    /** In characters; arithmetic on millions of digits takes minutes. */
    private static final int LONGEST = 1_000;

    private static final BigDecimal LIMIT = BigDecimal.valueOf(Long.MAX_VALUE);

    /**
     * The size that a text gives: a number, then {@code b k m g t p} with an optional {@code b} or {@code ib} in any case,
     * all of them powers of 1024; one space may stand between; fractions of a byte are dropped.
     *
     * @throws IllegalArgumentException where it is none, with the words of Compose: {@code invalid size: 'x'} or
     *     {@code invalid suffix: 'x'}
     */
    public static ByteSize parse(String text) {
        if (text.length() > LONGEST) {
            throw invalid(text.substring(0, LONGEST) + "…");
        }
        int end = lastOfNumber(text);
        boolean spaced = end >= 0 && text.charAt(end) == ' ';
        String number = text.substring(0, spaced ? end : end + 1);
        String suffix = text.substring(end + 1).toLowerCase(Locale.ROOT);
        Matcher matcher = NUMBER.matcher(number);
        if (!matcher.matches()) {
            throw invalid(text);
        }
        if (!suffix.isEmpty() && !SUFFIX.matcher(suffix).matches()) {
            throw new IllegalArgumentException(
                    "invalid suffix: '" + suffix + "'; accepted are b, k, m, g, t, p, also with b or ib behind them");
        }
        int power = suffix.isEmpty() ? 0 : MULTIPLES.indexOf(suffix.charAt(0));
        BigDecimal bytes =
                new BigDecimal(number).multiply(BigDecimal.valueOf(1024).pow(power));
        if (bytes.compareTo(LIMIT) > 0) {
            throw invalid(text);
        }
        return new ByteSize(bytes.setScale(0, RoundingMode.DOWN).longValueExact());
    }

    /** The size that a file or an engine gives, which may also be a negative whole number of bytes; absent where it is none. */
    public static Optional<ByteSize> of(String text) {
        try {
            return Optional.of(
                    WHOLE_NEGATIVE.matcher(text).matches() ? new ByteSize(Long.parseLong(text)) : parse(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static int lastOfNumber(String text) {
        int at = text.length() - 1;
        while (at >= 0 && "0123456789. ".indexOf(text.charAt(at)) < 0) {
            at--;
        }
        return at;
    }

    private static IllegalArgumentException invalid(String text) {
        return new IllegalArgumentException("invalid size: '" + text
                + "'; accepted is a number with an optional unit, such as 512m or 1.5g, below 8 exbibytes");
    }

    @Override
    public int compareTo(ByteSize other) {
        return Long.compare(bytes, other.bytes);
    }

    /** As Compose files have it, in the largest of {@code k m g} that keeps it whole: {@code 512m}, {@code 1536m}, {@code 1000}. */
    public String inComposeUnits() {
        long rest = bytes;
        int power = 0;
        while (rest > 0 && power < COMPOSE_UNITS.size() - 1 && rest % 1024 == 0) {
            rest /= 1024;
            power++;
        }
        return rest + COMPOSE_UNITS.get(power);
    }

    /** For people, in the largest unit that keeps it exact to two decimals: {@code 512 MiB}, {@code 1.5 GiB}, {@code 1000 B}. */
    @Override
    public String toString() {
        for (int power = UNITS.size() - 1; power > 0; power--) {
            BigDecimal inUnit =
                    BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(1024).pow(power));
            BigDecimal shown = inUnit.stripTrailingZeros();
            if (shown.abs().compareTo(BigDecimal.ONE) >= 0 && shown.scale() <= 2) {
                return shown.toPlainString() + " " + UNITS.get(power);
            }
        }
        return bytes + " B";
    }
}
