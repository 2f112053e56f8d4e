package com.oraclelumira.auditor.compose;

import java.io.IOException;

/**
 * Opens the Compose files that {@code include} and {@code extends} name by an address instead of a path. What a file from
 * elsewhere names by a path is looked for beside it, never on this machine.
 */
@FunctionalInterface
public interface RemoteProjects {

    /** Opens none: a Compose file reaches nothing but files unless that was allowed. */
    RemoteProjects REFUSED = address -> {
        throw new IOException("remote files are not read unless that was allowed (--allow-remote)");
    };

    /**
     * The Compose file at that address, such as {@code https://host/common.git#v1:db/compose.yml} or {@code oci://host/app}.
     * Asked twice, it gives the same.
     *
     * @throws IOException where it is refused or cannot be had, with a reason fit for a message and without credentials
     */
    RemoteProject open(String address) throws IOException;
}
