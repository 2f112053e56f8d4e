package com.oraclelumira.auditor.live;

/** Where a live state is read from: an engine, or a folder that holds what one answered. */
public interface EngineReader {

    /**
     * Reads what the scope asks for. What could not be read is a problem in the result, never silently absent.
     *
     * @throws EngineException where nothing can be read at all: no answer, no permission, no such folder
     */
    LiveState read(ReadScope scope) throws EngineException;

    /** The endpoint or folder as shown to people; holds no password. */
    String description();
}
