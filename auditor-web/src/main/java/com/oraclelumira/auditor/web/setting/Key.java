package com.oraclelumira.auditor.web.setting;

/**
 * A key below a prefix.
 *
 * @param name what follows the prefix
 * @param accepted what it accepts, in words
 */
public record Key(String name, String accepted) {}
