package com.oraclelumira.auditor.drift;

import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.live.LiveState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Compares what a project wants with what an engine reports. Pure: reads nothing, and the same input gives the same
 * result. Safe for use by several threads.
 */
public final class DriftDetector {

    private static final Comparator<Comparison> ORDER = Comparator.<Comparison, String>comparing(
                    comparison -> comparison.subject().type().id())
            .thenComparing(comparison -> comparison.subject().name())
            .thenComparing(comparison -> comparison.subject().replica())
            .thenComparing(Comparison::property);

    private final PropertyTables tables;

    /** @param tables all that is compared */
    public DriftDetector(PropertyTables tables) {
        this.tables = tables;
    }

    /** Compares every service, network and volume of the project, and names what runs without being wanted. */
    public DriftResult detect(Project project, LiveState live, DriftOptions options) {
        Pairing pairing = Pairing.of(project, live.containers());
        EngineFacts engine = new EngineFacts(live);
        Situation situation = new Situation(project, live, engine, pairing.services());
        List<Comparison> comparisons = new ArrayList<>();
        comparisons.addAll(
                new ServiceComparison(situation, Transition.of(engine, options), tables.containers()).compare());
        comparisons.addAll(new StrangerComparison(situation, pairing).compare());
        comparisons.addAll(new ResourceComparison(situation, tables).compare());
        comparisons.addAll(new OriginComparison(situation, pairing).compare());
        List<Comparison> known = comparisons.stream()
                .map(comparison -> PodmanLimits.within(engine, comparison))
                .sorted(ORDER)
                .toList();
        return new DriftResult(Folding.fold(known), List.of());
    }
}
