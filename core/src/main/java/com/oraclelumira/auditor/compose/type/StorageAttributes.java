package com.oraclelumira.auditor.compose.type;

import java.util.List;
import java.util.Map;

/**
 * What is mounted into the containers of a service.
 */
public interface StorageAttributes extends ModelPart {

    /** The configs it uses. */
    default List<FileReference> configs() {
        return parts("configs", FileReference::new);
    }

    /** The secrets it uses. */
    default List<FileReference> secrets() {
        return parts("secrets", FileReference::new);
    }

    /** Options of its storage driver. */
    default Map<String, String> storageOpt() {
        return labels("storage_opt");
    }

    /** In-memory mounts, as {@code path:options}. */
    default List<String> tmpfs() {
        return texts("tmpfs");
    }

    /** What is mounted into its containers. */
    default List<Mount> volumes() {
        return parts("volumes", Mount::new);
    }

    /** Services or containers whose mounts it gets. */
    default List<String> volumesFrom() {
        return texts("volumes_from");
    }
}
