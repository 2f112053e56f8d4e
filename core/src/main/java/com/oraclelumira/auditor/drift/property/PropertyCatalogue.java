package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Presence;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.drift.PropertyTables;
import com.oraclelumira.auditor.model.SubjectType;
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

    /** What is said of the properties of such a thing, those of its being there at all among them. */
    public static List<PropertyInfo> of(SubjectType type) {
        List<? extends Property<?>> compared = switch (type) {
            case SERVICE -> TABLES.containers();
            case NETWORK -> TABLES.networks();
            case VOLUME -> TABLES.volumes();
            default -> List.of();
        };
        return Stream.concat(compared.stream().map(Property::info), Presence.of(type).stream())
                .toList();
    }
}
