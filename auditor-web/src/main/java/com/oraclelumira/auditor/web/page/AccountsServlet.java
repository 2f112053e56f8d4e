package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.web.journal.Actor;
import com.oraclelumira.auditor.web.security.AccountAdministration;
import com.oraclelumira.auditor.web.security.Callers;
import com.oraclelumira.auditor.web.security.Refusal;
import com.oraclelumira.auditor.web.security.RefusedException;
import com.oraclelumira.auditor.web.security.Role;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The accounts at {@code /accounts}, for administrators; what is done to one is posted to {@code /accounts/DEED}. */
@WebServlet("/accounts/*")
public class AccountsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient AccountAdministration accounts;
    private final transient Pages pages;

    /**
     * A password that is shown this once.
     *
     * @param account whose
     * @param password the password
     */
    public record FirstPassword(String account, String password) {

        @Override
        public String toString() {
            return "first password of " + account;
        }
    }

    /** What can be done to an account; a password that results is shown. */
    @FunctionalInterface
    private interface Deed {
        Optional<String> done(Actor admin, String name) throws RefusedException;
    }

    @Inject
    AccountsServlet(AccountAdministration accounts, Pages pages) {
        this.accounts = accounts;
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.isUserInRole(Role.ADMIN.id())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getPathInfo() != null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            page(request, response, HttpServletResponse.SC_OK, Optional.empty(), Optional.empty());
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Deed> deed = deed(request);
        if (!request.isUserInRole(Role.ADMIN.id())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (deed.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            perform(deed.get(), request, response);
        }
    }

    private Optional<Deed> deed(HttpServletRequest request) {
        String role = Parameters.text(request, "role");
        return Optional.ofNullable(
                switch (Optional.ofNullable(request.getPathInfo()).orElse("/add")) {
                    case "/add" -> (admin, name) -> Optional.of(accounts.add(admin, name, role));
                    case "/role" -> silent((admin, name) -> accounts.changeRole(admin, name, role));
                    case "/disable" -> silent((admin, name) -> accounts.disable(admin, name, true));
                    case "/enable" -> silent((admin, name) -> accounts.disable(admin, name, false));
                    case "/password" -> (admin, name) -> Optional.of(accounts.newPassword(admin, name));
                    case "/remove" -> silent(accounts::remove);
                    default -> null;
                });
    }

    private void perform(Deed deed, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = Parameters.text(request, "name");
        try {
            Optional<FirstPassword> first =
                    deed.done(Callers.of(request), name).map(password -> new FirstPassword(name, password));
            if (first.isPresent()) {
                page(request, response, HttpServletResponse.SC_OK, first, Optional.empty());
            } else {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", request.getContextPath() + "/accounts");
            }
        } catch (RefusedException e) {
            page(request, response, HttpServletResponse.SC_BAD_REQUEST, Optional.empty(), Optional.of(e.refusal()));
        }
    }

    private void page(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            Optional<FirstPassword> first,
            Optional<Refusal> refusal)
            throws IOException {
        pages.send(
                response,
                status,
                "accounts.jte",
                Map.of(
                        "shell", Shells.of(request, response),
                        "desk", Desk.of(request),
                        "accounts", accounts.all(),
                        "first", first,
                        "refusal", refusal));
    }

    private interface SilentDeed {
        void done(Actor admin, String name) throws RefusedException;
    }

    private static Deed silent(SilentDeed deed) {
        return (admin, name) -> {
            deed.done(admin, name);
            return Optional.empty();
        };
    }
}
