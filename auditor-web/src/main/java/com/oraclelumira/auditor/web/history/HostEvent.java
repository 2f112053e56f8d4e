package com.oraclelumira.auditor.web.history;

import java.time.Instant;
import java.util.Optional;

/**
 * Something an engine said happened, as far as it is kept: no labels, no commands.
 *
 * @param at by the engine's clock
 * @param action {@code update}, {@code rename}, {@code connect} …
 * @param subject the container's, network's or volume's name
 * @param service the Compose service of the container it concerns
 */
public record HostEvent(Instant at, String action, String subject, Optional<String> service) {

    /** Whether a container joined or left that network, which the engine knows by the project's name before it. */
    boolean concernsNetwork(String key) {
        boolean isAbout = action.equals("connect") || action.equals("disconnect");
        return isAbout && (subject.equals(key) || subject.endsWith("_" + key));
    }

    /** {@code update oracle_crm}. */
    public String words() {
        return action + " " + subject;
    }
}
