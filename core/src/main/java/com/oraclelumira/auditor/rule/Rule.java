package com.oraclelumira.auditor.rule;

import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A rule as its file states it.
 *
 * @param id unique among all packs, upper case with dashes: {@code CNT-PRIVILEGED}
 * @param title what is wrong, in a few words
 * @param severity how much a violation matters, where no {@link Graded} says otherwise
 * @param graded other severities under conditions, the first that holds counts
 * @param since the version of the product that brought it
 * @param scope what it applies to
 * @param each the list or mapping whose items it judges one by one, as {@code item}; absent: it judges the subject
 * @param when the condition, in CEL; true means violated
 * @param property the segments of the property to name, in Compose keys, each with {@code {{expression}}}; empty:
 *     {@code each} with the item, else the first field that the condition reads
 * @param message a sentence, with {@code {{expression}}} in CEL
 * @param why what can happen, in prose
 * @param fix the exact YAML or command, with {@code {{expression}}}
 * @param references where it is recommended: addresses or sections of catalogues
 * @param enabled whether it judges unless a configuration says otherwise
 * @param allowed what its condition sees as {@code allowed}, which a configuration can replace
 * @param impliedBy the rules whose violation says the same or more, so that this one's is folded under it
 * @param aggregated whether all violations of a project are one finding
 * @param examples at least one of each verdict
 * @param location where it is written
 */
public record Rule(
        String id,
        String title,
        Severity severity,
        List<Graded> graded,
        String since,
        RuleScope scope,
        Optional<String> each,
        String when,
        List<String> property,
        String message,
        String why,
        String fix,
        List<String> references,
        boolean enabled,
        List<String> allowed,
        List<Implication> impliedBy,
        boolean aggregated,
        List<RuleExample> examples,
        SourceLocation location) {

    /**
     * A severity under a condition.
     *
     * @param when the condition, in CEL; it may read {@code item} where the rule has {@code each}
     */
    public record Graded(String when, Severity severity) {}

    /**
     * That a violation of this rule follows from one of another rule, of the same subject.
     *
     * @param rule the other rule's id
     * @param sameProperty whether that violation must be of the same property, too
     * @param when in which case it follows, in CEL, of this rule's subject and item; absent: in each
     */
    public record Implication(String rule, boolean sameProperty, Optional<String> when) {}

    public Rule {
        allowed = List.copyOf(allowed);
        impliedBy = List.copyOf(impliedBy);
        graded = List.copyOf(graded);
        property = List.copyOf(property);
        references = List.copyOf(references);
        examples = List.copyOf(examples);
    }

    /** This rule as a user changed it. */
    Rule changedBy(RuleSettings.Setting setting) {
        return new Rule(
                id,
                title,
                setting.severity().orElse(severity),
                setting.severity().isPresent() ? List.of() : graded,
                since,
                scope,
                each,
                when,
                property,
                message,
                why,
                fix,
                references,
                setting.enabled().orElse(enabled),
                setting.allowed().orElse(allowed),
                impliedBy,
                aggregated,
                examples,
                location);
    }
}
