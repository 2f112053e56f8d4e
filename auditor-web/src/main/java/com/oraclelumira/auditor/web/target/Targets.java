package com.oraclelumira.auditor.web.target;

import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All targets, in the order they were named, and what is wrong with the configuration of others.
 *
 * @param all the targets that can run
 * @param problems one for each mistake: the key, what it held, what is accepted
 */
public record Targets(List<Target> all, List<Problem> problems) {

    public Targets {
        all = List.copyOf(all);
        problems = List.copyOf(problems);
    }

    public Optional<Target> named(String name) {
        return all.stream().filter(target -> target.name().equals(name)).findFirst();
    }

    /** The threshold of that target; of one that the configuration names no more, the least. */
    public Severity threshold(String name) {
        return named(name).map(Target::threshold).orElse(Target.LEAST_THRESHOLD);
    }

    /** These and those; of two with one name the first stays. */
    public Targets and(Targets more) {
        List<Target> fresh = more.all.stream()
                .filter(target -> named(target.name()).isEmpty())
                .toList();
        return new Targets(
                Stream.concat(all.stream(), fresh.stream()).toList(),
                Stream.concat(problems.stream(), more.problems.stream()).toList());
    }
}
