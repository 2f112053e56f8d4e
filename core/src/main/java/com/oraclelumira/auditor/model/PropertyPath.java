package com.oraclelumira.auditor.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name of a property below its subject: Compose keys from the outside in, such as {@code environment.DOLI_PROD},
 * {@code volumes./var/www/html.read_only} or {@code ports}. Segments keep their dots ({@code labels} then
 * {@code traefik.enable}), so two paths that print alike may differ.
 *
 * @param segments at least one, none empty
 */
public record PropertyPath(List<String> segments) implements Comparable<PropertyPath> {

    public PropertyPath {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("a property path has at least one segment");
        }
    }

    public static PropertyPath of(String first, String... more) {
        return new PropertyPath(Stream.concat(Stream.of(first), Stream.of(more)).toList());
    }

    public PropertyPath child(String segment) {
        return new PropertyPath(
                Stream.concat(segments.stream(), Stream.of(segment)).toList());
    }

    /** The outermost key: {@code environment} of {@code environment.DOLI_PROD}. */
    public String head() {
        return segments.get(0);
    }

    /** The innermost key: {@code DOLI_PROD} of {@code environment.DOLI_PROD}. */
    public String last() {
        return segments.get(segments.size() - 1);
    }

    /** Segment by segment; a path comes before what lies below it. */
    @Override
    public int compareTo(PropertyPath other) {
        int common = Math.min(segments.size(), other.segments.size());
        for (int i = 0; i < common; i++) {
            int order = segments.get(i).compareTo(other.segments.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(segments.size(), other.segments.size());
    }

    @Override
    public String toString() {
        return segments.stream().collect(Collectors.joining("."));
    }
}
