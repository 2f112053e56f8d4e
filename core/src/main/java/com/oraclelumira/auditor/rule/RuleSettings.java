package com.oraclelumira.auditor.rule;

import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Problem.Level;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a user changes of rules: which judge, how much their violations matter, what they allow.
 *
 * @param packs by the id of a pack, for all its rules
 * @param rules by the id of a rule; what one says here counts more than what its pack says
 */
public record RuleSettings(Map<String, Setting> packs, Map<String, Setting> rules) {

    /** Nothing is changed. */
    public static final RuleSettings NONE = new RuleSettings(Map.of(), Map.of());

    /**
     * What is changed of a rule or of all rules of a pack; what is absent stays as the rule has it.
     *
     * @param enabled whether it judges
     * @param severity its severity in each case
     * @param allowed what its condition sees as {@code allowed}
     * @param location who says so
     */
    public record Setting(
            Optional<Boolean> enabled,
            Optional<Severity> severity,
            Optional<List<String>> allowed,
            SourceLocation location) {

        public Setting {
            allowed = allowed.map(List::copyOf);
        }

        private Setting over(Setting other) {
            return new Setting(
                    enabled.or(other::enabled), severity.or(other::severity), allowed.or(other::allowed), location);
        }
    }

    public RuleSettings {
        packs = Map.copyOf(packs);
        rules = Map.copyOf(rules);
    }

    /**
     * The settings of a file: {@code packs} and {@code rules}, each with {@code enabled}, {@code severity} and
     * {@code allowed} by id.
     *
     * @param name the file as people know it
     * @throws RuleException with every problem, at its place
     */
    public static RuleSettings read(String name, byte[] content) throws RuleException {
        return SettingsReader.read(name, content);
    }

    /** These, with those of others where they say more or something else. */
    public RuleSettings with(RuleSettings later) {
        return new RuleSettings(together(packs, later.packs), together(rules, later.rules));
    }

    private static Map<String, Setting> together(Map<String, Setting> earlier, Map<String, Setting> later) {
        Map<String, Setting> all = new LinkedHashMap<>(earlier);
        later.forEach((id, setting) -> all.merge(id, setting, (one, other) -> other.over(one)));
        return all;
    }

    /** What is said of a rule of that pack; absent where nothing is. */
    public Optional<Setting> of(RulePack pack, Rule rule) {
        Optional<Setting> whole = Optional.ofNullable(packs.get(pack.id()));
        Optional<Setting> own = Optional.ofNullable(rules.get(rule.id()));
        return own.map(it -> whole.map(it::over).orElse(it)).or(() -> whole);
    }

    /**
     * The packs as these settings change them.
     *
     * @throws RuleException where a setting names no pack or rule of them
     */
    public List<RulePack> applied(List<RulePack> given) throws RuleException {
        List<Problem> problems = new ArrayList<>();
        Set<String> packIds = new TreeSet<>();
        Set<String> ruleIds = new TreeSet<>();
        given.forEach(pack -> {
            packIds.add(pack.id());
            pack.rules().forEach(rule -> ruleIds.add(rule.id()));
        });
        refuseOthers(packs, "pack", packIds, problems);
        refuseOthers(rules, "rule", ruleIds, problems);
        if (!problems.isEmpty()) {
            throw new RuleException(problems);
        }
        return given.stream().map(this::applied).toList();
    }

    private static void refuseOthers(
            Map<String, Setting> settings, String kind, Set<String> known, List<Problem> problems) {
        settings.forEach((id, setting) -> {
            if (!known.contains(id)) {
                problems.add(Problem.at(
                        Level.ERROR, setting.location(), id, "no such " + kind + Candidates.text(id, known)));
            }
        });
    }

    private RulePack applied(RulePack pack) {
        return new RulePack(
                pack.id(),
                pack.title(),
                pack.description(),
                pack.rules().stream()
                        .map(rule -> of(pack, rule).map(rule::changedBy).orElse(rule))
                        .toList());
    }
}
