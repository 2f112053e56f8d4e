package com.oraclelumira.auditor.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.web.audit.AuditStore;
import com.oraclelumira.auditor.web.audit.Audits;
import com.oraclelumira.auditor.web.audit.LatestAudits;
import com.oraclelumira.auditor.web.audit.RunAudit;
import com.oraclelumira.auditor.web.target.Targets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/** Who may see a badge is for the configuration to say; a target that is not there shows how far a stranger got. */
class BadgesServletTest {

    @Test
    void stranger_is_sent_to_sign_in_unless_badges_are_open() throws IOException {
        assertThat(strangerAsks(Optional.empty())).containsExactly("sendRedirect /sign-in?to=%2Fbadges%2Fnone.svg");
        assertThat(strangerAsks(Optional.of(false))).containsExactly("sendRedirect /sign-in?to=%2Fbadges%2Fnone.svg");
        assertThat(strangerAsks(Optional.of(true))).containsExactly("sendError 404");
    }

    private static List<String> strangerAsks(Optional<Boolean> open) throws IOException {
        List<String> done = new ArrayList<>();
        Config config = fake(Config.class, Map.of("getOptionalValue", open), new ArrayList<>());
        HttpServletRequest request = fake(
                HttpServletRequest.class,
                Map.of(
                        "isUserInRole", false,
                        "getServletPath", "/badges",
                        "getPathInfo", "/none.svg",
                        "getContextPath", ""),
                new ArrayList<>());
        new BadgesServlet(new Targets(List.of(), List.of()), runAudit(), config)
                .doGet(request, fake(HttpServletResponse.class, Map.of(), done));
        return done;
    }

    private static RunAudit runAudit() {
        Audits none = target -> {
            throw new IllegalStateException("nothing is audited here");
        };
        AuditStore store = fake(AuditStore.class, Map.of(), new ArrayList<>());
        return new RunAudit(none, new LatestAudits(store, audit -> {}), Clock.systemUTC(), Runnable::run);
    }

    /** Answers so by the methods' names, and notes every call that has no answer. */
    private static <T> T fake(Class<T> type, Map<String, Object> answers, List<String> noted) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (!answers.containsKey(method.getName())) {
                        noted.add(method.getName() + " "
                                + Arrays.asList(arguments).get(0));
                    }
                    return answers.get(method.getName());
                }));
    }
}
