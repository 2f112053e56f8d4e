package com.oraclelumira.auditor.web.setting;

import java.util.regex.Pattern;

/** Takes user names and passwords out of addresses before anyone reads them. */
public final class Redaction {

    private static final Pattern USER_INFO = Pattern.compile("//[^/@\\s]*@");

    private Redaction() {}

    /** The text with what stands between {@code //} and {@code @} of an address left out. */
    public static String ofUserInfo(String text) {
        return USER_INFO.matcher(text).replaceAll("//");
    }
}
