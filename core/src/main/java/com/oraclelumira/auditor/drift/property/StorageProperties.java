package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import java.util.List;
import java.util.stream.Stream;

/** What the container finds mounted. */
final class StorageProperties {

    static final List<Property<ContainerPair>> TABLE = Stream.of(
                    List.<Property<ContainerPair>>of(new MountProperty(), TmpfsProperty.LINE),
                    MountDetail.TABLE,
                    FileMounts.TABLE)
            .flatMap(List::stream)
            .toList();

    private StorageProperties() {}
}
