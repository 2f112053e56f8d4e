package com.oraclelumira.auditor.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructTypeReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The type of a field, as the vocabulary writes it. */
sealed interface FieldType {

    /** The type in conditions. */
    CelType cel();

    /** The value of a field of which it is known that nothing is set. */
    Object none(Vocabulary vocabulary);

    /** A text, number or truth value. */
    record Scalar(CelType cel, Object unset) implements FieldType {

        static final Scalar STRING = new Scalar(SimpleType.STRING, "");
        static final Scalar BOOL = new Scalar(SimpleType.BOOL, false);
        static final Scalar INT = new Scalar(SimpleType.INT, 0L);
        static final Scalar DOUBLE = new Scalar(SimpleType.DOUBLE, 0.0);

        @Override
        public Object none(Vocabulary vocabulary) {
            return unset;
        }
    }

    /**
     * A list.
     *
     * @param key the field that names an item in a property; absent: the list is one property
     */
    record ListOf(FieldType item, Optional<String> key) implements FieldType {
        @Override
        public CelType cel() {
            return ListType.create(item.cel());
        }

        @Override
        public Object none(Vocabulary vocabulary) {
            return List.of();
        }
    }

    /** A mapping with text keys. */
    record MapOf(FieldType item) implements FieldType {
        @Override
        public CelType cel() {
            return MapType.create(SimpleType.STRING, item.cel());
        }

        @Override
        public Object none(Vocabulary vocabulary) {
            return Map.of();
        }
    }

    /** A type of the vocabulary. */
    record Struct(String name) implements FieldType {
        @Override
        public CelType cel() {
            return StructTypeReference.create(name);
        }

        @Override
        public Object none(Vocabulary vocabulary) {
            return vocabulary.shape(name).none();
        }
    }
}
