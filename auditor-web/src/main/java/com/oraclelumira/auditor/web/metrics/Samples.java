package com.oraclelumira.auditor.web.metrics;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the metrics are at one moment. */
final class Samples {

    /** The media type of {@link #write}: Prometheus's text format 0.0.4, in UTF-8. */
    static final String MEDIA_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private static final double MILLIS = 1000;

    private final Map<Metric, List<Sample>> samples = new EnumMap<>(Metric.class);

    private record Sample(double value, Labels labels) {}

    /** @param labels the values of the metric's labels, in its order */
    void add(Metric metric, double value, String... labels) {
        Labels named = Labels.of(metric.labels().toArray(String[]::new), labels);
        samples.computeIfAbsent(metric, first -> new ArrayList<>()).add(new Sample(value, named));
    }

    void add(Metric metric, boolean value, String... labels) {
        add(metric, value ? 1 : 0, labels);
    }

    /** In seconds since 1970. */
    void add(Metric metric, Instant value, String... labels) {
        add(metric, value.toEpochMilli() / MILLIS, labels);
    }

    /** In seconds. */
    void add(Metric metric, Duration value, String... labels) {
        add(metric, value.toMillis() / MILLIS, labels);
    }

    void write(OutputStream to) throws IOException {
        List<MetricSnapshot> all = samples.entrySet().stream()
                .map(entry -> snapshot(entry.getKey(), entry.getValue()))
                .toList();
        PrometheusTextFormatWriter.create().write(to, new MetricSnapshots(all), EscapingScheme.DEFAULT);
    }

    private static MetricSnapshot snapshot(Metric metric, List<Sample> samples) {
        return metric.type() == Metric.Type.COUNTER ? counter(metric, samples) : gauge(metric, samples);
    }

    private static MetricSnapshot counter(Metric metric, List<Sample> samples) {
        CounterSnapshot.Builder counter =
                CounterSnapshot.builder().name(metric.base()).help(metric.help());
        samples.forEach(sample -> counter.dataPoint(CounterDataPointSnapshot.builder()
                .labels(sample.labels())
                .value(sample.value())
                .build()));
        return counter.build();
    }

    private static MetricSnapshot gauge(Metric metric, List<Sample> samples) {
        GaugeSnapshot.Builder gauge =
                GaugeSnapshot.builder().name(metric.base()).help(metric.help());
        samples.forEach(sample -> gauge.dataPoint(GaugeDataPointSnapshot.builder()
                .labels(sample.labels())
                .value(sample.value())
                .build()));
        return gauge.build();
    }
}
