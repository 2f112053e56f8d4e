package com.oraclelumira.auditor.web.security;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Which role a group of the provider has here.
 *
 * @param roles by the value of the claim
 */
record RoleMapping(Map<String, Role> roles) {

    RoleMapping {
        roles = Map.copyOf(roles);
    }

    /**
     * Reads {@code VALUE:ROLE}, the last colon being the one that parts them.
     *
     * @param wrong told the key and what is wrong with an item of it
     */
    static RoleMapping of(List<String> items, BiConsumer<String, String> wrong) {
        Map<String, Role> roles = new HashMap<>();
        for (String item : items) {
            int colon = item.lastIndexOf(':');
            Optional<Role> role = Role.of(item.substring(colon + 1).strip());
            if (colon < 1 || role.isEmpty()) {
                wrong.accept(
                        "role-mapping",
                        "not accepted, got " + item + "; accepted: VALUE:ROLE with the roles viewer, reviewer, admin");
            } else {
                roles.put(item.substring(0, colon).strip(), role.get());
            }
        }
        return new RoleMapping(roles);
    }

    /** The greatest role of those that the values have; absent: none of them has any. */
    Optional<Role> of(Collection<String> values) {
        return values.stream().map(roles::get).filter(Objects::nonNull).max(Role::compareTo);
    }
}
