package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.drift.PropertyInfo.Mode;
import com.oraclelumira.auditor.model.Outcome;
import com.oraclelumira.auditor.model.Provenance.Kind;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * A property with one value.
 *
 * @param info what the line says
 * @param form the spelling that both sides are brought to
 * @param fallback what is expected where no key declares it
 * @param reading the live text, before it is brought to the form
 * @param equal when two values in that form are equal
 * @param review a last look at the comparison, for what hangs on more than the two values
 */
record Scalar(
        PropertyInfo info,
        Form form,
        Function<ContainerPair, Desired> fallback,
        Function<ContainerPair, String> reading,
        BiPredicate<String, String> equal,
        Review review)
        implements Property<ContainerPair> {

    /** Looks at a comparison once more. */
    @FunctionalInterface
    interface Review {
        /** The comparison, or another in its place; the judge makes it. */
        Comparison of(ContainerPair pair, Judge judge, Desired desired, Comparison comparison);
    }

    /** A property that a key of its own name declares; nothing is expected where it is absent. */
    static Scalar of(String name, Form form, String pointer, Severity severity) {
        return new Scalar(
                new PropertyInfo(name, List.of(name), List.of(pointer), "nothing", Mode.EQUAL, false, severity),
                form,
                Desired::nothing,
                pair -> Nodes.text(pair.at(pointer)),
                String::equals,
                (pair, judge, desired, comparison) -> comparison);
    }

    /** Those keys declare it instead; the first that says something decides. */
    Scalar keys(String... keys) {
        return with(new PropertyInfo(
                info.name(),
                List.of(keys),
                info.live(),
                info.unset(),
                info.mode(),
                info.liveUpdatable(),
                info.severity()));
    }

    /** The engine does that where no key declares it. */
    Scalar unset(String value) {
        return unset(value, pair -> Desired.engineDefault(pair, Optional.of(value)));
    }

    /** That is expected where no key declares it. */
    Scalar unset(String words, Function<ContainerPair, Desired> expectation) {
        PropertyInfo other = new PropertyInfo(
                info.name(), info.desired(), info.live(), words, info.mode(), info.liveUpdatable(), info.severity());
        return new Scalar(other, form, expectation, reading, equal, review);
    }

    /** The engine can change it without a restart. */
    Scalar liveUpdatable() {
        return with(new PropertyInfo(
                info.name(), info.desired(), info.live(), info.unset(), info.mode(), true, info.severity()));
    }

    /** Its live text is to be found like that. */
    Scalar reading(Function<ContainerPair, String> other) {
        return new Scalar(info, form, fallback, other, equal, review);
    }

    /** Values are equal when they mean the same. */
    Scalar meaning(BiPredicate<String, String> other) {
        PropertyInfo meaning = new PropertyInfo(
                info.name(),
                info.desired(),
                info.live(),
                info.unset(),
                Mode.MEANING,
                info.liveUpdatable(),
                info.severity());
        return new Scalar(meaning, form, fallback, reading, other, review);
    }

    Scalar review(Review other) {
        return new Scalar(info, form, fallback, reading, equal, other);
    }

    private Scalar with(PropertyInfo other) {
        return new Scalar(other, form, fallback, reading, equal, review);
    }

    @Override
    public List<Comparison> compare(ContainerPair pair) {
        Judge judge = Judge.of(pair, info.severity(), info.name());
        Desired desired = desired(pair);
        Optional<String> live = form.of(reading.apply(pair));
        Comparison comparison = judge.compare(desired, live, equal);
        if (comparison.outcome() == Outcome.SAME) {
            return List.of(comparison);
        }
        if (desired.provenance().kind() == Kind.IMAGE && pair.image().isEmpty()) {
            return List.of(judge.unverifiable(desired, live, "the image, which may say it, was not read"));
        }
        return List.of(review.of(pair, judge, desired, comparison));
    }

    /** What is expected: what the fallback finds written, else the first key that says something, else the fallback. */
    Desired desired(ContainerPair pair) {
        Desired otherwise = fallback.apply(pair);
        if (otherwise.isWritten()) {
            return otherwise;
        }
        Optional<Desired> nothing = Optional.empty();
        for (String key : info.desired()) {
            Optional<Desired> declared = declared(pair, key);
            if (declared.isPresent()
                    && (declared.get().text().isPresent() || declared.get().isOpen())) {
                return declared.get();
            }
            nothing = nothing.or(() -> declared);
        }
        return nothing.filter(declared -> otherwise.text().isEmpty()).orElse(otherwise);
    }

    private Optional<Desired> declared(ContainerPair pair, String key) {
        return Nodes.at(pair, key).flatMap(this::declared);
    }

    private Optional<Desired> declared(YamlNode node) {
        return Nodes.text(node).map(text -> {
            Desired desired = Desired.written(form.of(text), node);
            return (form == Form.TEXT || desired.partial().isEmpty())
                    ? desired
                    : new Desired(desired.text(), Optional.empty(), desired.provenance(), desired.location());
        });
    }
}
