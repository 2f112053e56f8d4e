package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.Optional;

/**
 * What containers may use and what is kept for them: {@code deploy.resources}.
 *
 * @param node its canonical mapping
 */
public record Resources(YamlMapping node) implements ModelPart {

    /** What a container cannot exceed. */
    public Optional<ResourceLimits> limits() {
        return part("limits", ResourceLimits::new);
    }

    /** What is kept for a container. */
    public Optional<ResourceReservations> reservations() {
        return part("reservations", ResourceReservations::new);
    }
}
