package com.oraclelumira.auditor.web.metrics;

import com.oraclelumira.auditor.web.security.Role;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code /metrics} as Prometheus scrapes it: by token, or by anybody where {@value #OPEN} says so. */
@WebServlet("/metrics")
public class MetricsServlet extends HttpServlet {

    static final String OPEN = "lumira.metrics.open";

    private static final long serialVersionUID = 1L;

    private final transient Measurement measurement;
    private final boolean open;

    @Inject
    MetricsServlet(Measurement measurement, @ConfigProperty(name = OPEN, defaultValue = "false") boolean open) {
        this.measurement = measurement;
        this.open = open;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        // The address is open to the server, so that this can be decided here; else it asks as for every other address.
        if (!open && !request.authenticate(response)) {
            return;
        }
        if (!open && !request.isUserInRole(Role.VIEWER.id())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Samples samples = measurement.take();
        response.setContentType(Samples.MEDIA_TYPE);
        samples.write(response.getOutputStream());
    }
}
