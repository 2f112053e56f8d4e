package com.oraclelumira.auditor.compose.stage;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Failed reads in words. */
final class Unreadable {
    private Unreadable() {}

    /** A clause for people. */
    static String reason(IOException failure) {
        if (failure instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        return failure instanceof NoSuchFileException ? "no such file" : String.valueOf(failure.getMessage());
    }

    /** {@code not found}, or why it cannot be read. */
    static String notFoundOr(IOException failure) {
        return failure instanceof NoSuchFileException ? "not found" : "cannot be read: " + reason(failure);
    }
}
