package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Compared;
import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.model.Provenance.Kind;
import com.oraclelumira.auditor.model.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A single value of a network or volume.
 *
 * @param info what the line says
 * @param section {@code networks} or {@code volumes}
 * @param key the Compose key
 * @param fallback what is expected where no file declares it
 * @param form the spelling that both sides are brought to
 */
record BodyValue<T extends Compared>(
        PropertyInfo info, String section, String key, Function<T, Desired> fallback, Form form)
        implements Property<T> {

    static <T extends Compared> BodyValue<T> of(
            String section, String key, String pointer, String unset, Severity severity) {
        return new BodyValue<>(
                info(section, key, pointer, unset, severity), section, key, pair -> engines(pair, unset), Form.TEXT);
    }

    static <T extends Compared> BodyValue<T> flag(String section, String key, String pointer, Severity severity) {
        return new BodyValue<>(
                info(section, key, pointer, "false", severity),
                section,
                key,
                pair -> engines(pair, "false"),
                Form.FLAG);
    }

    BodyValue<T> unset(Function<T, Desired> other) {
        return new BodyValue<>(info, section, key, other, form);
    }

    private static Desired engines(Compared pair, String value) {
        return Desired.of(Kind.ENGINE_DEFAULT, pair.situation().engine().description(), Optional.of(value));
    }

    private static PropertyInfo info(String section, String key, String pointer, String unset, Severity severity) {
        return new PropertyInfo(
                section + ".<key>." + key,
                List.of(section + ".<key>." + key),
                List.of(pointer),
                unset,
                PropertyInfo.Mode.EQUAL,
                false,
                severity);
    }

    @Override
    public List<Comparison> compare(T pair) {
        Desired desired = pair.node(key)
                .flatMap(node -> Nodes.text(node)
                        .filter(text -> !text.isEmpty())
                        .map(text -> Desired.written(form.of(text), node)))
                .orElseGet(() -> fallback.apply(pair));
        Optional<String> live = form.of(Nodes.text(pair.live().at(info.live().get(0))));
        return List.of(Judge.of(pair, info.severity(), section, pair.subject().name(), key)
                .compare(desired, live));
    }
}
