package com.oraclelumira.auditor.finding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The file of findings known when auditing began: JSON with their fingerprints, and their messages for people. */
public final class Baseline {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Baseline() {}

    /** The baseline that accepts those findings, as the text of its file. */
    public static String write(List<Finding> findings) {
        ObjectNode root = JSON.createObjectNode().put("schemaVersion", 1);
        ArrayNode entries = root.putArray("findings");
        findings.forEach(finding ->
                entries.addObject().put("fingerprint", finding.fingerprint()).put("message", finding.message()));
        return root.toPrettyString() + "\n";
    }

    /**
     * The fingerprints in that text.
     *
     * @throws IllegalArgumentException where it is no baseline, saying why
     */
    public static Set<String> read(String text) {
        JsonNode entries;
        try {
            entries = JSON.readTree(text).path("findings");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "no JSON at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr(),
                    e);
        }
        if (!entries.isArray()) {
            throw new IllegalArgumentException("has no list 'findings'; accepted is what --write-baseline writes");
        }
        Set<String> fingerprints = new LinkedHashSet<>();
        entries.forEach(entry -> fingerprints.add(entry.path("fingerprint").asText("")));
        fingerprints.remove("");
        return fingerprints;
    }
}
