package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.web.alert.AlertDesk;
import com.oraclelumira.auditor.web.alert.Receiver;
import com.oraclelumira.auditor.web.alert.SilenceRefusedException;
import com.oraclelumira.auditor.web.alert.SilenceWish;
import com.oraclelumira.auditor.web.journal.Actor;
import com.oraclelumira.auditor.web.security.Callers;
import com.oraclelumira.auditor.web.security.Role;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Alerts at {@code /alerts}: receivers, messages, silences. What is done about them is posted to {@code /alerts/test},
 * {@code /alerts/retry}, {@code /alerts/silences} and {@code /alerts/silences/end}.
 */
@WebServlet("/alerts/*")
public class AlertsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PATH = "/alerts";
    private static final int ROWS = 50;

    private final transient AlertDesk desk;
    private final transient Clock clock;
    private final transient Pages pages;

    @Inject
    AlertsServlet(AlertDesk desk, Clock clock, Pages pages) {
        this.desk = desk;
        this.clock = clock;
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getPathInfo() != null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        page(request, response, HttpServletResponse.SC_OK, Optional.empty(), Optional.empty());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.isUserInRole(Role.REVIEWER.id())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Actor who = Callers.of(request);
        String id = Parameters.text(request, "id");
        switch (Optional.ofNullable(request.getPathInfo()).orElse("")) {
            case "/test" -> test(who, request, response);
            case "/retry" -> done(desk.tryAgain(who, id), request, response);
            case "/silences" -> silence(who, request, response);
            case "/silences/end" -> done(desk.endSilence(who, id), request, response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void test(Actor who, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Receiver> receiver = desk.receivers().named(Parameters.text(request, "name"));
        if (receiver.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        AlertsPage.Tested tested = new AlertsPage.Tested(receiver.get().name(), desk.test(who, receiver.get()));
        page(request, response, HttpServletResponse.SC_OK, Optional.of(tested), Optional.empty());
    }

    private void silence(Actor who, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            desk.silence(who, wish(request));
            done(true, request, response);
        } catch (SilenceRefusedException e) {
            page(request, response, HttpServletResponse.SC_BAD_REQUEST, Optional.empty(), Optional.of(e));
        }
    }

    /** Back to the page, where what was done shows; what was meant may be gone by now. */
    private static void done(boolean was, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!was) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + PATH);
    }

    private void page(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            Optional<AlertsPage.Tested> tested,
            Optional<SilenceRefusedException> refused)
            throws IOException {
        AlertsPage page = new AlertsPage(
                desk.standings().stream()
                        .map(standing -> new AlertsPage.Row(standing, desk.preview(standing.receiver())))
                        .toList(),
                desk.receivers().problems(),
                desk.dead(),
                desk.messages(Optional.empty(), ROWS),
                desk.silences(),
                wish(request),
                clock.instant());
        pages.send(
                response,
                status,
                "alerts.jte",
                Map.of(
                        "shell", Shells.of(request, response),
                        "page", page,
                        "mayAct", request.isUserInRole(Role.REVIEWER.id()),
                        "tested", tested,
                        "refused", refused));
    }

    private static SilenceWish wish(HttpServletRequest request) {
        return new SilenceWish(
                Parameters.text(request, "matchers"),
                Parameters.text(request, "reason"),
                Parameters.text(request, "starts"),
                Parameters.text(request, "lasts"),
                Parameters.text(request, "ends"));
    }
}
