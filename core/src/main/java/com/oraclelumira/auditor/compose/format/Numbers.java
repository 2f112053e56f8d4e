package com.oraclelumira.auditor.compose.format;

import com.oraclelumira.auditor.model.ByteSize;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Numbers in texts, and numbers as texts, the way Go has them. */
public final class Numbers {

    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,1000}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final int FLOAT_DIGITS = 9;
    private static final int DOUBLE_DIGITS = 17;

    private Numbers() {}

    /**
     * The whole number that a text holds, decimal, of at most 64 bits.
     *
     * @throws FormatException where it holds none
     */
    public static long integer(String text) throws FormatException {
        if (!INTEGER.matcher(text).matches()) {
            throw new FormatException("\"" + text + "\" is not a whole number");
        }
        BigInteger number = new BigInteger(text);
        if (number.bitLength() > 63) {
            throw new FormatException("\"" + text + "\" is out of range for a whole number of 64 bits");
        }
        return number.longValueExact();
    }

    /**
     * The decimal number that a text holds.
     *
     * @throws FormatException where it holds none, or one beyond what a double can hold
     */
    public static double decimal(String text) throws FormatException {
        if (!DECIMAL.matcher(text).matches()) {
            throw new FormatException("\"" + text + "\" is not a number");
        }
        double number = Double.parseDouble(text);
        if (Double.isInfinite(number)) {
            throw new FormatException("\"" + text + "\" is out of range for a number");
        }
        return number;
    }

    /** A number of CPUs as Compose keeps it: the nearest 32-bit float, and of that the shortest decimal ({@code 0.1}). */
    public static double cpus(double number) {
        float stored = (float) number;
        if (!Float.isFinite(stored)) {
            return number;
        }
        for (int digits = 1; digits < FLOAT_DIGITS; digits++) {
            BigDecimal shorter = new BigDecimal(stored).round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (shorter.floatValue() == stored) {
                return shorter.doubleValue();
            }
        }
        return new BigDecimal(stored).round(new MathContext(FLOAT_DIGITS)).doubleValue();
    }

    /**
     * A size in bytes.
     *
     * @throws FormatException where the text is none
     */
    public static ByteSize bytes(String text) throws FormatException {
        try {
            return ByteSize.parse(text);
        } catch (IllegalArgumentException e) {
            throw new FormatException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * A float as Go's {@code %v} prints it: shortest digits, with an exponent where that is below -4 or above 5:
     * {@code 1.1}, {@code 1e+06}, {@code 1.5e-07}, {@code -0}, {@code +Inf}, {@code NaN}.
     */
    public static String text(double number) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "+Inf" : "-Inf";
        }
        String sign = Double.compare(number, 0) < 0 ? "-" : "";
        if (number == 0) {
            return sign + "0";
        }
        BigDecimal shortest = shortest(Math.abs(number));
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= -4 && exponent <= 5) {
            return sign + shortest.toPlainString();
        }
        String digits = shortest.unscaledValue().toString();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        return sign + digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + twoDigits(Math.abs(exponent));
    }

    private static String twoDigits(int exponent) {
        return exponent < 10 ? "0" + exponent : String.valueOf(exponent);
    }

    /** The number with the fewest digits that reads back as the same double. */
    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < DOUBLE_DIGITS; digits++) {
            BigDecimal shorter = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (shorter.doubleValue() == number) {
                return shorter.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(DOUBLE_DIGITS)).stripTrailingZeros();
    }
}
