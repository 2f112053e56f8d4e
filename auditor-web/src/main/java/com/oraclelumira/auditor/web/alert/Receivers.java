package com.oraclelumira.auditor.web.alert;

import com.oraclelumira.auditor.model.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Who is told.
 *
 * @param all those without a mistake, in the order of the configuration
 * @param problems the mistakes in the configuration of the others
 */
public record Receivers(List<Receiver> all, List<Problem> problems) {

    public Receivers {
        all = List.copyOf(all);
        problems = List.copyOf(problems);
    }

    /** The receiver of that name. */
    public Optional<Receiver> named(String name) {
        return all.stream().filter(receiver -> receiver.name().equals(name)).findFirst();
    }
}
