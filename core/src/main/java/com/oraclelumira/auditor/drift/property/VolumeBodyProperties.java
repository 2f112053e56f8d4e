package com.oraclelumira.auditor.drift.property;

import static com.oraclelumira.auditor.model.Severity.HIGH;

import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.VolumePair;
import java.util.List;

/** What a volume of the project's own is like. */
final class VolumeBodyProperties {

    static final List<Property<VolumePair>> TABLE = List.of(
            BodyValue.<VolumePair>of("volumes", "driver", "/Driver", "local", HIGH),
            BodyItems.<VolumePair>of("volumes", "driver_opts", "/Options", HIGH),
            BodyLabels.volumes());

    private VolumeBodyProperties() {}
}
