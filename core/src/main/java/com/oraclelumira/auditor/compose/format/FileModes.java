package com.oraclelumira.auditor.compose.format;

import java.util.regex.Pattern;

/** File modes: octal text, or the number that YAML has read. */
public final class FileModes {

    private static final Pattern OCTAL = Pattern.compile("[0-7]{1,10}");

    private FileModes() {}

    /**
     * The mode that an octal text gives, with or without a leading 0.
     *
     * @throws FormatException where it gives none
     */
    public static long parse(String text) throws FormatException {
        if (!OCTAL.matcher(text).matches()) {
            throw new FormatException(
                    "invalid file mode \"" + text + "\"; accepted are octal digits, such as \"0440\"");
        }
        return Long.parseLong(text, 8);
    }

    /** The mode as Compose prints it: octal with a leading 0. */
    public static String print(long mode) {
        return "0" + Long.toOctalString(mode);
    }
}
