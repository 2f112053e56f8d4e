package com.oraclelumira.auditor.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** One's own account at {@code /account}: what one may do, and where to go on. */
@WebServlet("/account")
public class AccountServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Pages pages;

    @Inject
    AccountServlet(Pages pages) {
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.send(
                response,
                HttpServletResponse.SC_OK,
                "account.jte",
                Map.of("shell", Shells.of(request, response), "desk", Desk.of(request)));
    }
}
