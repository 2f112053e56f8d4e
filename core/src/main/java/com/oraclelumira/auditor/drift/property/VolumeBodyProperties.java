package com.oraclelumira.auditor.drift.property;

import static com.oraclelumira.auditor.model.Severity.HIGH;

import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.VolumePair;
import java.util.List;
import java.util.Set;

/** What a volume of the project's own is like. */
final class VolumeBodyProperties {

    /** What Podman reads out of the option {@code o} and shows beside it. */
    private static final Set<String> PODMANS = Set.of("UID", "GID");

    static final List<Property<VolumePair>> TABLE = List.of(
            BodyValue.<VolumePair>of("volumes", "driver", "/Driver", "local", HIGH),
            BodyItems.<VolumePair>of("volumes", "driver_opts", "/Options", HIGH).without(PODMANS::contains),
            BodyLabels.volumes());

    private VolumeBodyProperties() {}
}
