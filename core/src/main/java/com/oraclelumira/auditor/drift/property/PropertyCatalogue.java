package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.PropertyTables;
import java.util.List;

/** Every property that is compared. */
public final class PropertyCatalogue {

    private static final PropertyTables TABLES = new PropertyTables(List.of(), List.of(), List.of());

    private PropertyCatalogue() {}

    public static PropertyTables tables() {
        return TABLES;
    }
}
