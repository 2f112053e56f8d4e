package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.model.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Last looks that several properties share. */
final class Reviews {

    private static final String EVERYWHERE = "every container has it: a default of the daemon, which no API shows";

    private Reviews() {}

    /** A declared value that the kernel cannot hold, as {@code GET /info} says, was dropped by the engine. */
    static Scalar.Review droppedWithout(String ability) {
        return (pair, judge, desired, comparison) -> (comparison.live().isEmpty()
                        && desired.isWritten()
                        && pair.engine().lacks(ability))
                ? judge.notHonoured(desired, comparison.live(), "the kernel lacks " + ability)
                : comparison;
    }

    /** A declared value that is nowhere to be seen was dropped. */
    static Scalar.Review droppedWhereAbsent(String reason) {
        return (pair, judge, desired, comparison) -> (comparison.live().isEmpty() && desired.isWritten())
                ? judge.notHonoured(desired, comparison.live(), reason)
                : comparison;
    }

    /** A value that no file declares and every container has is the daemon's doing: a notice. */
    static Scalar.Review daemonDefault(String pointer) {
        return (pair, judge, desired, comparison) -> (!desired.isWritten()
                        && isEverywhere(pair, container -> Nodes.text(container.at(pointer))))
                ? judge.graded(Severity.INFO).drift(Desired.daemon(desired.text()), comparison.live(), EVERYWHERE)
                : comparison;
    }

    /** Whether the other containers of the host all have the same value as this one. */
    static boolean isEverywhere(ContainerPair pair, Function<LiveContainer, ?> reading) {
        Object own = reading.apply(pair.container());
        return pair.situation().live().containers().stream()
                .allMatch(container -> own.equals(reading.apply(container)));
    }

    /** Whether every item that only live has is one of every container. */
    static Scalar.Review daemonItems(Function<LiveContainer, List<String>> reading) {
        return (pair, judge, desired, comparison) -> {
            List<String> shared = reading.apply(pair.container()).stream()
                    .filter(item -> pair.situation().live().containers().stream()
                            .allMatch(container -> reading.apply(container).contains(item)))
                    .toList();
            return (desired.isWritten()
                            || !String.join(", ", shared.stream().sorted().toList())
                                    .equals(comparison.live().orElse("")))
                    ? comparison
                    : judge.graded(Severity.INFO)
                            .drift(Desired.daemon(Optional.empty()), comparison.live(), EVERYWHERE);
        };
    }

    /** Both reviews, one after the other. */
    static Scalar.Review both(Scalar.Review first, Scalar.Review second) {
        return (pair, judge, desired, comparison) -> {
            var reviewed = first.of(pair, judge, desired, comparison);
            return reviewed.equals(comparison) ? second.of(pair, judge, desired, comparison) : reviewed;
        };
    }
}
