package com.oraclelumira.auditor.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** This product's own name and version, as reports and {@code --version} state them. */
public final class Tool {

    public static final String NAME = "lumira-audit";

    private Tool() {}

    /** The version that the build wrote into {@code tool.properties}. */
    public static String version() {
        Properties properties = new Properties();
        try (InputStream in = Tool.class.getResourceAsStream("tool.properties")) {
            if (in == null) {
                throw new IllegalStateException("tool.properties is missing from the jar");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
