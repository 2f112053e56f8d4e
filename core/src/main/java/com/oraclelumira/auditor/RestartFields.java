package com.oraclelumira.auditor;

import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A service's restart policy in the vocabulary of rules. Compose takes it from two places; where both bound the retries,
 * rules see the looser bound, since other tools read only one of them.
 */
final class RestartFields {

    private static final String ON_FAILURE = "on-failure";

    private RestartFields() {}

    /** @param deployed the policy below {@code deploy}; no entries where there is none */
    static Map<String, Object> of(Optional<YamlNode> own, YamlMapping deployed) {
        Map<String, Object> below = ofDeploy(deployed);
        if (own.isEmpty()) {
            return below;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        NodeValues.known(own.get()).ifPresent(text -> fields.putAll(SubjectFields.restart(text.toString())));
        if (ON_FAILURE.equals(fields.get("restart")) && ON_FAILURE.equals(below.get("restart"))) {
            fields.put("restart_retries", looser(retries(fields), retries(below)));
        }
        return fields;
    }

    private static Map<String, Object> ofDeploy(YamlMapping policy) {
        String condition = policy.get("condition")
                .flatMap(NodeValues::known)
                .map(Object::toString)
                .orElse("");
        Map<String, Object> fields = new NodeValues(policy)
                .whole("restart_retries", policy.get("max_attempts"))
                .fields();
        fields.put("restart", condition.equals("any") ? "always" : condition.equals("none") ? "no" : condition);
        return fields;
    }

    private static long retries(Map<String, Object> fields) {
        return fields.get("restart_retries") instanceof Long retries ? retries : 0;
    }

    /** 0 has no bound at all. */
    private static long looser(long one, long other) {
        return one == 0 || other == 0 ? 0 : Math.max(one, other);
    }
}
