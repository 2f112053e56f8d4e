package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyTables;
import java.util.List;
import java.util.stream.Stream;

/** Every property that is compared. */
public final class PropertyCatalogue {

    private static final List<Property<ContainerPair>> IDENTITY =
            List.of(new ContainerNameProperty(), new ComposeLabelProperty(), new ImageLabelProperty());

    private static final List<Property<ContainerPair>> STATE =
            List.of(new StateProperty(), new HealthProperty(), new RestartCountProperty());

    private static final PropertyTables TABLES = new PropertyTables(
            Stream.of(
                            IDENTITY,
                            ImageProperties.TABLE,
                            ProcessProperties.TABLE,
                            EnvironmentProperties.TABLE,
                            LabelProperties.TABLE,
                            HealthcheckProperties.TABLE,
                            ResourceProperties.TABLE,
                            SecurityProperties.TABLE,
                            PortProperties.TABLE,
                            NameProperties.TABLE,
                            NetworkProperties.TABLE,
                            StorageProperties.TABLE,
                            LoggingLifecycleProperties.TABLE,
                            STATE,
                            UnseenProperties.TABLE)
                    .flatMap(List::stream)
                    .toList(),
            NetworkBodyProperties.TABLE,
            VolumeBodyProperties.TABLE);

    private PropertyCatalogue() {}

    public static PropertyTables tables() {
        return TABLES;
    }
}
