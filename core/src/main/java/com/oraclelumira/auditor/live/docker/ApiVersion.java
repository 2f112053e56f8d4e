package com.oraclelumira.auditor.live.docker;

import com.oraclelumira.auditor.live.EngineException;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of the Engine API, such as {@code 1.41}. */
record ApiVersion(int major, int minor) implements Comparable<ApiVersion> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(\\.\\d+)*");
    private static final Comparator<ApiVersion> ORDER =
            Comparator.comparingInt(ApiVersion::major).thenComparingInt(ApiVersion::minor);

    static ApiVersion parse(Endpoint endpoint, String text) throws EngineException {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new EngineException(endpoint + ": what answers here is no engine, its API version is '" + text
                    + "'; one like 1.41 is needed");
        }
        return new ApiVersion(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    @Override
    public int compareTo(ApiVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
