package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.web.security.Callers;
import com.oraclelumira.auditor.web.security.OwnTokens;
import com.oraclelumira.auditor.web.security.Refusal;
import com.oraclelumira.auditor.web.security.RefusedException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** One's own tokens at {@code /account/tokens}; a new one is shown in the answer to its form and never again. */
@WebServlet({"/account/tokens", "/account/tokens/revoke"})
public class TokensServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PATH = "/account/tokens";

    private final transient OwnTokens tokens;
    private final transient Clock clock;
    private final transient Pages pages;

    @Inject
    TokensServlet(OwnTokens tokens, Clock clock, Pages pages) {
        this.tokens = tokens;
        this.clock = clock;
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getServletPath().equals(PATH)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        page(request, response, HttpServletResponse.SC_OK, Optional.empty(), Optional.empty());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals(PATH)) {
            make(request, response);
        } else if (tokens.revoke(Callers.of(request), Parameters.text(request, "id"))) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + PATH);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void make(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            OwnTokens.Made made = tokens.make(
                    Callers.of(request),
                    Parameters.text(request, "name"),
                    Parameters.text(request, "scope"),
                    Parameters.text(request, "days"));
            page(request, response, HttpServletResponse.SC_CREATED, Optional.of(made), Optional.empty());
        } catch (RefusedException e) {
            page(request, response, HttpServletResponse.SC_BAD_REQUEST, Optional.empty(), Optional.of(e.refusal()));
        }
    }

    private void page(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            Optional<OwnTokens.Made> made,
            Optional<Refusal> refusal)
            throws IOException {
        pages.send(
                response,
                status,
                "tokens.jte",
                Map.of(
                        "shell", Shells.of(request, response),
                        "desk", Desk.of(request),
                        "tokens", tokens.of(Callers.of(request)),
                        "now", clock.instant(),
                        "made", made,
                        "refusal", refusal));
    }
}
