package com.oraclelumira.auditor.web.api;

import com.oraclelumira.auditor.web.audit.RunAudit;
import com.oraclelumira.auditor.web.security.Role;
import com.oraclelumira.auditor.web.target.Target;
import com.oraclelumira.auditor.web.target.Targets;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * {@code /badges/TARGET.svg}. The descriptor leaves the address open, since only the configuration says whether it is: for
 * everybody where {@code lumira.badges.open} is true, else for who has signed in.
 */
@WebServlet("/badges/*")
public class BadgesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String SUFFIX = ".svg";

    private final transient Targets targets;
    private final transient RunAudit runAudit;
    private final boolean open;

    @Inject
    BadgesServlet(Targets targets, RunAudit runAudit, Config config) {
        this.targets = targets;
        this.runAudit = runAudit;
        this.open = config.getOptionalValue("lumira.badges.open", Boolean.class).orElse(false);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!open && !request.isUserInRole(Role.VIEWER.id())) {
            String to = request.getServletPath()
                    + Optional.ofNullable(request.getPathInfo()).orElse("");
            response.sendRedirect(
                    request.getContextPath() + "/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
            return;
        }
        Optional<Target> target = target(request);
        if (target.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        send(Badge.of(runAudit.status(target.get())), response);
    }

    private void send(Badge badge, HttpServletResponse response) throws IOException {
        response.setContentType("image/svg+xml");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", (open ? "public" : "private") + ", max-age=60");
        if (open) {
            // Pages elsewhere are what an open badge is for.
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        }
        response.getWriter().write(badge.svg());
    }

    private Optional<Target> target(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo())
                .filter(path -> path.endsWith(SUFFIX))
                .flatMap(path -> targets.named(path.substring(1, path.length() - SUFFIX.length())));
    }
}
