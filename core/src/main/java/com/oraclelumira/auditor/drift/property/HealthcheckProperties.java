package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The health check, which the engine merges field by field with the image's. */
final class HealthcheckProperties {

    private static final String NONE = "NONE";
    private static final String START_INTERVAL_API = "1.44";

    static final List<Property<ContainerPair>> TABLE = List.of(
            new Test(),
            new Timing("interval", "Interval", "30s", Form.SPAN),
            new Timing("timeout", "Timeout", "30s", Form.SPAN),
            new Timing("start_period", "StartPeriod", "0s", Form.SPAN),
            new Timing("start_interval", "StartInterval", "5s", Form.SPAN),
            new Timing("retries", "Retries", "3", Form.LIMIT));

    private HealthcheckProperties() {}

    private static PropertyInfo info(String name, String key, String field, String unset, Severity severity) {
        return new PropertyInfo(
                name,
                List.of("healthcheck." + key),
                List.of("/Config/Healthcheck/" + field),
                "as the image says, else " + unset,
                PropertyInfo.Mode.MEANING,
                false,
                severity);
    }

    private static boolean isDisabled(ContainerPair pair) {
        return pair.node("healthcheck", "disable").orElse(null) instanceof YamlScalar scalar
                && Boolean.TRUE.equals(scalar.value());
    }

    private static List<Item> desiredTest(ContainerPair pair) {
        if (isDisabled(pair)) {
            return List.of();
        }
        Optional<YamlNode> own = pair.node("healthcheck", "test")
                .filter(node -> !(node instanceof YamlScalar scalar && scalar.isNull()));
        List<Item> test =
                own.map(node -> Listed.texts(node, UnaryOperator.identity())).orElse(List.of());
        List<Item> effective = test.isEmpty()
                ? Nodes.texts(pair.imageConfig("Healthcheck").path("Test")).stream()
                        .map(Item::of)
                        .toList()
                : test;
        return effective.stream()
                        .findFirst()
                        .filter(first -> first.text().equals(NONE))
                        .isPresent()
                ? List.of()
                : effective;
    }

    private static List<String> liveTest(ContainerPair pair) {
        List<String> test = Nodes.texts(pair.at("/Config/Healthcheck/Test"));
        return (test.isEmpty() || test.get(0).equals(NONE)) ? List.of() : test;
    }

    /** What is run, if anything: {@code NONE} and no check at all are the same. */
    private record Test() implements Property<ContainerPair> {

        @Override
        public PropertyInfo info() {
            return HealthcheckProperties.info("healthcheck", "test", "Test", "none", Severity.MEDIUM);
        }

        @Override
        public List<Comparison> compare(ContainerPair pair) {
            Judge judge = Judge.of(pair, Severity.MEDIUM, "healthcheck");
            Desired source = Stream.of("disable", "test")
                    .flatMap(key -> pair.node("healthcheck", key).stream())
                    .findFirst()
                    .map(node -> Desired.written(Optional.of(""), node))
                    .orElseGet(() -> Desired.image(pair, Optional.of("")));
            if (!source.isWritten() && pair.image().isEmpty()) {
                return List.of(judge.notObservable(source.withText(Optional.empty()), "the image was not read"));
            }
            return List.of(Items.compareLists(judge, desiredTest(pair), liveTest(pair), source));
        }
    }

    /**
     * How often and how long.
     *
     * @param key the Compose key
     * @param field the engine's field
     * @param unset what the engine does where nobody says
     * @param form the spelling that both sides are brought to
     */
    private record Timing(String key, String field, String unset, Form form) implements Property<ContainerPair> {

        @Override
        public PropertyInfo info() {
            return HealthcheckProperties.info("healthcheck." + key, key, field, unset, Severity.LOW);
        }

        @Override
        public List<Comparison> compare(ContainerPair pair) {
            if (desiredTest(pair).isEmpty() || liveTest(pair).isEmpty()) {
                return List.of();
            }
            Judge judge = Judge.of(pair, Severity.LOW, "healthcheck", key);
            Desired desired = desired(pair);
            boolean unknown = key.equals("start_interval")
                    && (!pair.engine().apiAtLeast(START_INTERVAL_API)
                            || pair.engine().isPodman());
            if (unknown) {
                return desired.isWritten()
                        ? List.of(judge.notHonoured(desired, Optional.empty(), "this engine does not know it"))
                        : List.of();
            }
            Optional<String> live = form.of(Nodes.text(pair.at("/Config/Healthcheck/" + field)));
            return List.of(judge.compare(desired, live.or(() -> Optional.of(unset))));
        }

        private Desired desired(ContainerPair pair) {
            Optional<Desired> own = pair.node("healthcheck", key)
                    .flatMap(node -> Nodes.text(node).map(text -> Desired.written(form.of(text), node)))
                    .filter(value -> value.text().isPresent() || value.isOpen());
            return own.orElseGet(
                    () -> form.of(Nodes.text(pair.imageConfig("Healthcheck").path(field)))
                            .map(text -> Desired.image(pair, Optional.of(text)))
                            .orElseGet(() -> Desired.engineDefault(pair, Optional.of(unset))));
        }
    }
}
