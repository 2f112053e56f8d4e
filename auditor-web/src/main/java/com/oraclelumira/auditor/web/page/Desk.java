package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.web.security.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/**
 * What surrounds the pages about accounts: who reads them.
 *
 * @param role what the reader may do
 */
public record Desk(Role role) {

    static Desk of(HttpServletRequest request) {
        return new Desk(Arrays.stream(Role.values())
                .filter(role -> request.isUserInRole(role.id()))
                .reduce(Role.VIEWER, (lesser, greater) -> greater));
    }

    public boolean isAdmin() {
        return role == Role.ADMIN;
    }
}
