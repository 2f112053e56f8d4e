package com.oraclelumira.auditor.rule;

import com.oraclelumira.auditor.rule.Vocabulary.Field;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Remembers outcomes of one scope's rules by the values they depend on. Containers of one shape cost one evaluation, and a
 * rule whose fields all hold their defaults costs one for all subjects. Rules are told apart by identity: hashing their texts
 * would cost more than evaluating them. For one thread.
 */
final class Memory {

    private static final int DEFAULT = 0;
    private static final int ABSENT = -1;

    private final List<String> names;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<Map<Object, Integer>> numbers = new ArrayList<>();
    private final IdentityHashMap<CompiledRule, int[]> needed = new IdentityHashMap<>();
    private final IdentityHashMap<CompiledRule, BitSet> neededBits = new IdentityHashMap<>();
    private final IdentityHashMap<CompiledRule, Map<Key, Outcome>> outcomes = new IdentityHashMap<>();
    private final IdentityHashMap<CompiledRule, Outcome> defaults = new IdentityHashMap<>();

    Memory(RuleScope scope, List<CompiledRule> rules) {
        Vocabulary.Shape shape = Vocabulary.standard().shape(scope);
        names = List.copyOf(shape.fields().keySet());
        for (Field field : shape.fields().values()) {
            positions.put(field.name(), numbers.size());
            Map<Object, Integer> known = new HashMap<>();
            known.put(shape.none().getOrDefault(field.name(), ""), DEFAULT);
            numbers.add(known);
        }
        for (CompiledRule rule : rules) {
            int[] fields =
                    rule.needed().stream().mapToInt(positions::get).sorted().toArray();
            BitSet bits = new BitSet();
            for (int field : fields) {
                bits.set(field);
            }
            needed.put(rule, fields);
            neededBits.put(rule, bits);
            outcomes.put(rule, new HashMap<>());
        }
    }

    /**
     * A subject with its values as numbers: equal numbers mean equal values.
     *
     * @param differing the fields that do not hold their default
     */
    record Numbered(Map<String, Object> fields, List<Integer> values, BitSet differing) {}

    Numbered number(Map<String, Object> fields) {
        List<Integer> values = new ArrayList<>(names.size());
        BitSet differing = new BitSet();
        for (int i = 0; i < names.size(); i++) {
            Object value = fields.get(names.get(i));
            Map<Object, Integer> known = numbers.get(i);
            int number = value == null ? ABSENT : known.computeIfAbsent(value, key -> known.size());
            values.add(number);
            if (number != DEFAULT) {
                differing.set(i);
            }
        }
        return new Numbered(fields, values, differing);
    }

    Outcome outcome(CompiledRule rule, Numbered subject) {
        if (!neededBits.getOrDefault(rule, subject.differing()).intersects(subject.differing())) {
            return defaults.computeIfAbsent(rule, key -> Evaluation.of(key, subject.fields()));
        }
        int[] fields = needed.getOrDefault(rule, new int[0]);
        int[] values = new int[fields.length];
        for (int i = 0; i < fields.length; i++) {
            values[i] = subject.values().get(fields[i]);
        }
        return outcomes.computeIfAbsent(rule, key -> new HashMap<>())
                .computeIfAbsent(new Key(values), key -> Evaluation.of(rule, subject.fields()));
    }

    /** Values by number. */
    private static final class Key {
        private final int[] values;

        Key(int[] values) {
            this.values = values;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && java.util.Arrays.equals(values, key.values);
        }

        @Override
        public int hashCode() {
            return java.util.Arrays.hashCode(values);
        }
    }
}
