package com.oraclelumira.auditor.drift.property;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes in bytes as Compose reads and writes them: 1024-based, {@code 256m}, {@code 1.5gb}, {@code 262144}. */
final class ByteText {

    private static final Pattern SIZE =
            Pattern.compile("(-?\\d{1,30}(?:\\.\\d{1,30})?)\\s*([kmgtp]?)i?b?", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Integer> POWERS = Map.of("", 0, "k", 1, "m", 2, "g", 3, "t", 4, "p", 5);
    private static final BigInteger KILO = BigInteger.valueOf(1024);

    private ByteText() {}

    /** The size in bytes; absent where the text is no size. */
    static Optional<BigInteger> bytes(String text) {
        Matcher matcher = SIZE.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int power = POWERS.getOrDefault(matcher.group(2).toLowerCase(Locale.ROOT), 0);
        return Optional.of(new BigDecimal(matcher.group(1))
                .multiply(new BigDecimal(KILO.pow(power)))
                .toBigInteger());
    }

    /** The size in the largest unit that keeps it whole; absent where the text is no size. */
    static Optional<String> of(String text) {
        return bytes(text).map(ByteText::of);
    }

    static String of(BigInteger bytes) {
        BigInteger rest = bytes;
        int power = 0;
        while (rest.signum() > 0 && power < 3 && rest.mod(KILO).signum() == 0) {
            rest = rest.divide(KILO);
            power++;
        }
        return rest + new String[] {"", "k", "m", "g"}[power];
    }
}
