package com.oraclelumira.auditor.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One change to an engine's answer.
 *
 * @param kind what is done
 * @param pattern the pattern of the place ({@link Leaves})
 * @param keys field names and item numbers from the root
 * @param before what is there now; a missing node for what is added
 * @param after what is put there, a missing node for nothing; empty where no other value is known
 */
record Mutation(Kind kind, String pattern, List<Object> keys, JsonNode before, Optional<JsonNode> after) {

    enum Kind {
        /** A leaf gets another value. */
        CHANGED(""),
        /** A leaf, an item of a list or a named key goes. */
        REMOVED(" removed"),
        /** A list gets one item more, a mapping whose keys are names one key more. */
        ADDED(" added");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }
    }

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Keys to add where {@code added} would mean nothing. */
    private static final Map<String, String> KEYS = Map.of(
            "Config.ExposedPorts", "65000/tcp",
            "Config.Volumes", "/added",
            "HostConfig.PortBindings", "65000/tcp",
            "HostConfig.Sysctls", "net.ipv4.added",
            "HostConfig.Tmpfs", "/added",
            "NetworkSettings.Ports", "65000/tcp");

    /** Items to add where a changed item of another container would mean nothing. */
    private static final Map<String, String> ITEMS = Map.of(
            "Config.Env[]", "'ADDED=1'",
            "HostConfig.CapAdd[]", "'SYS_MODULE'",
            "HostConfig.CapDrop[]", "'MKNOD'",
            "HostConfig.DeviceCgroupRules[]", "'c 10:229 rwm'",
            "HostConfig.ExtraHosts[]", "'added:10.99.99.99'",
            "HostConfig.SecurityOpt[]", "'apparmor=unconfined'",
            "HostConfig.Ulimits[]", "{'Name':'added','Soft':1,'Hard':1}",
            "Mounts[]",
                    "{'Type':'bind','Source':'/etc','Destination':'/added','Mode':'','RW':true,'Propagation':'rprivate'}");

    /** Every mutation of that answer; samples give values for places where nothing is. */
    static List<Mutation> of(JsonNode root, Map<String, JsonNode> samples) {
        List<Mutation> mutations = new ArrayList<>();
        for (Leaves.Leaf leaf : Leaves.of(root)) {
            mutations.add(
                    new Mutation(Kind.CHANGED, leaf.pattern(), leaf.keys(), leaf.value(), Leaves.other(leaf, samples)));
            mutations.add(removed(leaf.pattern(), leaf.keys(), leaf.value()));
        }
        collect(root, List.of(), "", samples, mutations);
        return mutations;
    }

    /** Removals of what is no leaf, and additions. */
    private static void collect(
            JsonNode node, List<Object> keys, String pattern, Map<String, JsonNode> samples, List<Mutation> mutations) {
        boolean named = Leaves.NAMED.matcher(pattern).matches();
        if (node.isEmpty()) {
            return;
        }
        if (node.isObject()) {
            node.properties().forEach(field -> {
                String name = named ? Leaves.name(field.getKey()) : field.getKey();
                String below = (pattern.isEmpty() ? "" : pattern + ".") + name;
                collectBelow(field.getValue(), Leaves.with(keys, field.getKey()), below, named, samples, mutations);
            });
        } else {
            for (int i = 0; i < node.size(); i++) {
                collectBelow(node.get(i), Leaves.with(keys, i), pattern + "[]", true, samples, mutations);
            }
        }
        if (node.isArray() || named) {
            mutations.add(added(node, keys, pattern, samples));
        }
    }

    private static void collectBelow(
            JsonNode node,
            List<Object> keys,
            String pattern,
            boolean removable,
            Map<String, JsonNode> samples,
            List<Mutation> mutations) {
        if (removable && node.isContainerNode() && !node.isEmpty()) {
            mutations.add(removed(pattern, keys, node));
        }
        collect(node, keys, pattern, samples, mutations);
    }

    private static Mutation removed(String pattern, List<Object> keys, JsonNode before) {
        return new Mutation(Kind.REMOVED, pattern, keys, before, Optional.of(JSON.missingNode()));
    }

    private static Mutation added(JsonNode to, List<Object> keys, String pattern, Map<String, JsonNode> samples) {
        if (to.isArray()) {
            String place = pattern + "[]";
            JsonNode item = ITEMS.containsKey(place)
                    ? Case.json(ITEMS.get(place))
                    : altered(samples.getOrDefault(place, to.get(0)));
            return new Mutation(Kind.ADDED, place, Leaves.with(keys, to.size()), to, Optional.of(item));
        }
        String key = KEYS.getOrDefault(pattern, "added");
        JsonNode value = to.iterator().next();
        return new Mutation(Kind.ADDED, pattern + ".*", Leaves.with(keys, key), to, Optional.of(value));
    }

    /** The same with another text in each place of one. */
    private static JsonNode altered(JsonNode sample) {
        if (sample.isTextual()) {
            return JSON.textNode(Leaves.otherText(sample.asText()));
        }
        if (!sample.isObject()) {
            return sample;
        }
        ObjectNode copy = JSON.objectNode();
        sample.properties().forEach(field -> copy.set(field.getKey(), altered(field.getValue())));
        return copy;
    }

    /** The place with what is done there, as the table has it. */
    String place() {
        return pattern + kind.suffix;
    }

    /** Whether nothing can come of it: null, empty, 0 and false are the same as absent. */
    boolean isNothing() {
        return kind == Kind.REMOVED
                && (before.isNull()
                        || (before.isContainerNode() && before.isEmpty())
                        || before.asText("").matches("|0|false"));
    }

    /** The answer with this change; the value to put there must be known. */
    JsonNode applied(JsonNode root) {
        JsonNode copy = root.deepCopy();
        JsonNode parent = copy;
        for (Object key : keys.subList(0, keys.size() - 1)) {
            parent = key instanceof Integer index ? parent.get(index) : parent.get((String) key);
        }
        put(parent, keys.get(keys.size() - 1), after.orElseThrow());
        return copy;
    }

    private static void put(JsonNode parent, Object key, JsonNode value) {
        if (parent instanceof ObjectNode object) {
            if (value.isMissingNode()) {
                object.remove((String) key);
            } else {
                object.set((String) key, value);
            }
            return;
        }
        ArrayNode list = (ArrayNode) parent;
        int index = (Integer) key;
        if (value.isMissingNode()) {
            list.remove(index);
        } else if (index == list.size()) {
            list.add(value);
        } else {
            list.set(index, value);
        }
    }
}
