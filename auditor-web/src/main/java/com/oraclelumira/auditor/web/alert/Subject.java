package com.oraclelumira.auditor.web.alert;

import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.web.history.FindingFacts;
import java.util.Optional;

/**
 * What an alert is about, in parts that every language can be made of.
 *
 * @param service the Compose service; empty: none
 * @param name what the subject is called where it is no service; empty: the target itself
 * @param property the property; empty: the subject as a whole
 * @param rule the rule that graded it or that it breaks; empty: none
 * @param driftClass how it differs; absent where it is no drift
 * @param text one sentence about what is no drift; it holds no value of the host
 * @param values what git and the host say, where that may be shown to a chat
 * @param place {@code file:line}; empty: not known
 */
public record Subject(
        String service,
        String name,
        String property,
        String rule,
        Optional<DriftClass> driftClass,
        String text,
        Optional<Values> values,
        String place) {

    /**
     * The two sides of a drift.
     *
     * @param desired what git says
     * @param live what the host says
     */
    public record Values(String desired, String live) {}

    /** What is known of a finding by its life alone. */
    static Subject of(FindingFacts facts) {
        return new Subject(
                facts.subject().service().orElse(""),
                facts.subject().name(),
                facts.property().orElse(""),
                facts.rule().orElse(""),
                facts.driftClass(),
                facts.driftClass().isPresent() ? "" : facts.message(),
                Optional.empty(),
                "");
    }

    /** What is no finding. */
    static Subject saying(String text) {
        return new Subject("", "", "", "", Optional.empty(), text, Optional.empty(), "");
    }

    Subject at(String newPlace, Optional<Values> shown) {
        return new Subject(service, name, property, rule, driftClass, text, shown, newPlace);
    }
}
