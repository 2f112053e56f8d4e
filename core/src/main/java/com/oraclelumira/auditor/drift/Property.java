package com.oraclelumira.auditor.drift;

import java.util.List;

/**
 * One line of a property table: what is compared and how.
 *
 * <p>Implementations are immutable and safe for use by several threads.
 *
 * @param <T> what has the property
 */
public interface Property<T> {

    /** What the line says about itself; the property catalogue is written from it. */
    PropertyInfo info();

    /**
     * Compares the property: one comparison, or one a key where each key is a property of its own; none where the property
     * does not apply.
     */
    List<Comparison> compare(T pair);
}
