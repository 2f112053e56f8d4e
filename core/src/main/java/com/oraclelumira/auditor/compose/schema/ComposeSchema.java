package com.oraclelumira.auditor.compose.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Whether a Compose tree has the form that the Compose Specification gives it. Safe for use by several threads.
 *
 * <p>The schema is read at the first use, which takes about a tenth of a second in a cold JVM: see {@link #preload}.
 */
public final class ComposeSchema {

    /** Where compose-spec's own list of keys stands; a data file of the specification. */
    static final String RESOURCE = "compose-spec.json";

    private ComposeSchema() {}

    /** Reads the schema in the background, so that a later call does not wait for it. */
    public static void preload() {
        Thread thread = new Thread(CompiledSchema::get, "compose-schema");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Everything that is wrong with the form of that tree, in source order; empty where nothing is. Never throws, whatever
     * the tree holds.
     */
    public static List<Problem> validate(YamlMapping root) {
        return validate(root, false);
    }

    /** The same, less what is wrong only because a variable has no value. */
    public static List<Problem> validateKnown(YamlMapping root) {
        return validate(root, true);
    }

    private static List<Problem> validate(YamlMapping root, boolean knownOnly) {
        Schema schema = CompiledSchema.get();
        PlainTree plain = PlainTree.of(root);
        List<Complaint> complaints = new ArrayList<>(plain.complaints());
        JsonNode rules = schema.getSchemaNode();
        for (Cause cause : Causes.of(schema.validate(plain.tree()), rules)) {
            Place place = Place.at(root, cause.location());
            if (!(knownOnly && place.isUnresolved())) {
                complaints.add(Complaint.of(cause, place));
            }
        }
        complaints.sort(Comparator.comparing(Complaint::place));
        return new LinkedHashSet<>(complaints.stream().map(Complaint::problem).toList())
                .stream().toList();
    }
}
