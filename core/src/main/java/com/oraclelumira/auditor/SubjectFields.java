package com.oraclelumira.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.model.ByteSize;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.secret.Redactor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which rules see values, made alike for both sides. */
final class SubjectFields {

    private static final Pattern DURATION = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|us|ns|w|d|h|m|s)");
    private static final Map<String, Double> SECONDS = Map.of(
            "ns", 1e-9, "us", 1e-6, "ms", 1e-3, "s", 1.0, "m", 60.0, "h", 3_600.0, "d", 86_400.0, "w", 604_800.0);
    private static final Pattern ADDRESS = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,3}){3})(?::(.*))?");
    private static final Pattern PORT = Pattern.compile(
            "(?:(\\[[^\\]]*\\]|[0-9.]+):(?=[^:]*:))?(?:([0-9]{1,5}(?:-[0-9]{1,5})?)?:)?([0-9]{1,5})(?:-[0-9]{1,5})?(?:/(\\w+))?");
    private static final String RETRIES = "on-failure";

    private SubjectFields() {}

    /** {@code seccomp:unconfined} and {@code no-new-privileges} as {@code key=value}. */
    static String securityOption(String option) {
        if (option.contains("=")) {
            return option;
        }
        int colon = option.indexOf(':');
        return colon < 0
                ? (option.equals("no-new-privileges") ? option + "=true" : option)
                : option.substring(0, colon) + "=" + option.substring(colon + 1);
    }

    /** Bytes of a number or a text such as {@code 512m}; empty where it is neither. */
    static Optional<Long> bytes(Object value) {
        if (value instanceof Number number) {
            return Optional.of(number.longValue());
        }
        return ByteSize.of(value.toString().strip()).map(ByteSize::bytes);
    }

    static Optional<Long> whole(Object value) {
        return number(value).map(Double::longValue);
    }

    static Optional<Double> number(Object value) {
        try {
            return Optional.of(
                    value instanceof Number number ? number.doubleValue() : Double.parseDouble(value.toString()));
        } catch (NumberFormatException e) {
            // the loader has said so
            return Optional.empty();
        }
    }

    /** Seconds of a duration such as {@code 1m30s}; 0 where it is none. */
    static long seconds(String duration) {
        double seconds = 0;
        Matcher part = DURATION.matcher(duration);
        while (part.find()) {
            seconds += Double.parseDouble(part.group(1)) * SECONDS.getOrDefault(part.group(2), 0.0);
        }
        return (long) seconds;
    }

    /** {@code restart} and {@code restart_retries} of {@code on-failure:3}. */
    static Map<String, Object> restart(String text) {
        Map<String, Object> fields = new LinkedHashMap<>();
        int colon = text.indexOf(':');
        fields.put("restart", colon < 0 ? text : text.substring(0, colon));
        fields.put(
                "restart_retries",
                colon < 0 || !text.startsWith(RETRIES)
                        ? 0L
                        : whole(text.substring(colon + 1)).orElse(0L));
        return fields;
    }

    /**
     * The texts of a JSON object by key, their secrets redacted.
     *
     * @param property the property that holds them all
     */
    static Map<String, Object> shown(PropertyPath property, JsonNode texts, Redactor redactor) {
        Map<String, Object> shown = new LinkedHashMap<>();
        texts.properties()
                .forEach(entry -> shown.put(
                        entry.getKey(),
                        redactor.show(
                                property.child(entry.getKey()), entry.getValue().asText(""))));
        return shown;
    }

    static Map<String, Object> healthcheck(
            boolean declared, List<String> test, boolean off, long interval, long timeout, long retries) {
        boolean disabled = off || (!test.isEmpty() && test.get(0).equals("NONE"));
        return Map.of(
                "declared", declared,
                "disabled", disabled,
                "test", test,
                "interval", interval,
                "timeout", timeout,
                "retries", retries);
    }

    /** An address that somebody wrote before the published port, where the long form has a key of its own for it. */
    static void splitAddress(Map<String, Object> port) {
        if (port.get("published") instanceof String published && "".equals(port.get("host_ip"))) {
            Matcher address = ADDRESS.matcher(published);
            if (address.matches()) {
                port.put("host_ip", address.group(1));
                port.put("published", Objects.requireNonNullElse(address.group(2), ""));
            }
        }
    }

    /** A published port in the short form, which the loader keeps as it is where its ranges do not fit each other. */
    static Map<String, Object> port(String text) {
        Map<String, Object> port = new LinkedHashMap<>();
        Matcher form = PORT.matcher(text);
        if (form.matches()) {
            port.put("host_ip", Objects.requireNonNullElse(form.group(1), ""));
            port.put("published", Objects.requireNonNullElse(form.group(2), ""));
            port.put("target", Long.parseLong(form.group(3)));
            port.put("protocol", Objects.requireNonNullElse(form.group(4), "tcp"));
        }
        return port;
    }

    /** Whether a mount's source can only be a path: what the short form takes for one, too. */
    static boolean isPath(String source) {
        return source.startsWith("/") || source.startsWith(".") || source.startsWith("~");
    }
}
