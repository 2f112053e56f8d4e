package com.oraclelumira.auditor.report;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses of files, as machine formats want them. */
final class FileUri {

    private FileUri() {}

    /** The address of a file as a report shows it: relative to the root of the sources, or with a scheme if absolute. */
    static String of(String file) {
        try {
            return file.startsWith("/")
                    ? new URI("file", "", file, null).toASCIIString()
                    : new URI(null, null, file, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(file + ": no path that has an address", e);
        }
    }
}
