package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.compose.format.FormatException;
import com.oraclelumira.auditor.compose.format.GoDuration;
import com.oraclelumira.auditor.model.ByteSize;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The one spelling of a value that both sides are brought to; absent where the value means nothing: 0, empty, unlimited.
 * Text that a form does not understand is kept as it is.
 */
@FunctionalInterface
interface Form {

    /** Brings text of either side to this form. */
    Optional<String> of(String text);

    /** Any text. */
    Form TEXT = text -> Optional.of(text).filter(value -> !value.isEmpty());

    /** A number of which 0 is a value. */
    Form NUMBER = TEXT;

    /** A number of which 0 means that there is no limit. */
    Form LIMIT = text -> TEXT.of(text).filter(value -> !isNumberUpTo(value, 0));

    /** {@code true} or {@code false}; absent is {@code false}. */
    Form FLAG = text -> Optional.of(text.equalsIgnoreCase("true") ? "true" : "false");

    /** Bytes, of which 0 means no limit; in the largest unit that keeps them whole. */
    Form BYTES = text -> LIMIT.of(text).map(Form::size).filter(value -> !value.equals("0"));

    /** A time span, of which 0 means the default; as Go prints it. */
    Form SPAN = text -> TEXT.of(text)
            .map(value -> span(value).map(GoDuration::print).orElse(value))
            .filter(value -> !value.equals("0s"));

    /** A signal by its number's name. */
    Form SIGNAL = text -> TEXT.of(text).map(Signals::canonical);

    /** A path without superfluous parts; {@code /} is nothing. */
    Form PATH = text -> TEXT.of(text).map(Paths::clean).filter(path -> !path.equals("/"));

    /** A set of processor numbers. */
    Form CPU_SET = text -> TEXT.of(text).map(Form::expandRanges);

    /** Not more digits than needed: {@code 0.50} is {@code 0.5}. */
    Form DECIMAL = text -> LIMIT.of(text).map(Form::plainDecimal).filter(value -> !value.equals("0"));

    /** This form after that rewriting. */
    default Form after(UnaryOperator<String> rewriting) {
        return text -> of(rewriting.apply(text));
    }

    /** A size in the largest unit that keeps it whole, even none; other text as it is. */
    static String size(String text) {
        return ByteSize.of(text.strip()).map(ByteSize::inComposeUnits).orElse(text);
    }

    /** A time span: nanoseconds as engines count them, or a duration as Compose reads it; absent where the text is neither. */
    static Optional<Duration> span(String text) {
        if (text.matches("\\d{1,18}")) {
            return Optional.of(Duration.ofNanos(Long.parseLong(text)));
        }
        try {
            return Optional.of(GoDuration.parse(text));
        } catch (FormatException none) {
            return Optional.empty();
        }
    }

    private static boolean isNumberUpTo(String text, long limit) {
        return text.matches("-?\\d{1,18}")
                && new BigInteger(text).compareTo(BigInteger.valueOf(limit)) <= 0
                && !text.startsWith("-");
    }

    private static String plainDecimal(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static String expandRanges(String text) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String part : text.split(",", -1)) {
            String range = part.strip();
            if (!range.matches("\\d{1,4}(-\\d{1,4})?")) {
                return text;
            }
            String[] ends = range.split("-", 2);
            for (int number = Integer.parseInt(ends[0]); number <= Integer.parseInt(ends[ends.length - 1]); number++) {
                numbers.add(number);
            }
        }
        return String.join(",", numbers.stream().map(String::valueOf).toList());
    }
}
