package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.web.journal.Action;
import com.oraclelumira.auditor.web.journal.ActionLog;
import com.oraclelumira.auditor.web.security.Role;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The action log at {@code /log}, the newest first, for administrators. */
@WebServlet("/log")
public class LogServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    private final transient ActionLog log;
    private final transient Pages pages;

    @Inject
    LogServlet(ActionLog log, Pages pages) {
        this.log = log;
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.isUserInRole(Role.ADMIN.id())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        int page = Parameters.page(request);
        // One more than is shown tells whether there is another page.
        List<Action> actions = log.newest((page - 1) * ROWS, ROWS + 1);
        pages.send(
                response,
                HttpServletResponse.SC_OK,
                "log.jte",
                Map.of(
                        "shell", Shells.of(request, response),
                        "desk", Desk.of(request),
                        "actions", actions.subList(0, Math.min(ROWS, actions.size())),
                        "page", page,
                        "more", actions.size() > ROWS));
    }
}
