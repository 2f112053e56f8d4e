package com.oraclelumira.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What security options amount to: a seccomp profile of one's own, kernel paths in sight. */
final class SecurityOptions {

    /** Profiles that need no reading: none of these words names a file. */
    private static final Set<String> NAMED_PROFILES = Set.of("", "unconfined", "builtin");
    /** Hidden by every engine on every processor; each engine hides more. */
    private static final List<String> ALWAYS_HIDDEN =
            List.of("/proc/kcore", "/proc/keys", "/proc/timer_list", "/sys/firmware");

    private static final String PROFILE = "seccomp_profile";
    private static final String UNMASKED = "unmasked_paths";

    private SecurityOptions() {}

    /** Fills the fields that follow from {@code security_opt}; a profile that is a file is not known. */
    static void put(Map<String, Object> fields) {
        if (!(fields.get("security_opt") instanceof List<?> options)) {
            return;
        }
        String profile = value(options, "seccomp").orElse("");
        if (profile.startsWith("{")) {
            fields.put(PROFILE, profile);
        } else if (NAMED_PROFILES.contains(profile)) {
            fields.put(PROFILE, "");
        }
        fields.put(
                UNMASKED,
                value(options, "systempaths").filter("unconfined"::equals).isPresent());
    }

    /** The same of what the engine shows, which turned one option into an empty list. */
    static void put(Map<String, Object> fields, JsonNode maskedPaths) {
        put(fields);
        if (maskedPaths.isMissingNode()) {
            fields.remove(UNMASKED);
        } else {
            fields.put(UNMASKED, maskedPaths.isArray() && !hidesAll(maskedPaths));
        }
    }

    private static boolean hidesAll(JsonNode paths) {
        Set<String> hidden = new HashSet<>();
        paths.forEach(path -> hidden.add(path.asText("")));
        return hidden.containsAll(ALWAYS_HIDDEN);
    }

    private static Optional<String> value(List<?> options, String key) {
        return options.stream()
                .map(Object::toString)
                .filter(option -> option.startsWith(key + "="))
                .map(option -> option.substring(key.length() + 1))
                .reduce((earlier, later) -> later);
    }
}
