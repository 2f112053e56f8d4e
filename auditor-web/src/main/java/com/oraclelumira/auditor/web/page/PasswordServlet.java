package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.web.security.Passwords;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Changes one's own password. */
@WebServlet("/password")
public class PasswordServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Passwords passwords;
    private final transient Pages pages;

    @Inject
    PasswordServlet(Passwords passwords, Pages pages) {
        this.passwords = passwords;
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        form(request, response, HttpServletResponse.SC_OK, "");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Passwords.Change change =
                passwords.change(request, Parameters.text(request, "before"), Parameters.text(request, "after"));
        if (change == Passwords.Change.DONE) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + "/");
        } else {
            form(request, response, HttpServletResponse.SC_BAD_REQUEST, change.name());
        }
    }

    private void form(HttpServletRequest request, HttpServletResponse response, int status, String trouble)
            throws IOException {
        pages.send(
                response,
                status,
                "password.jte",
                Map.of(
                        "shell",
                        Shells.of(request, response),
                        "must",
                        passwords.mustChange(request),
                        "trouble",
                        trouble));
    }
}
