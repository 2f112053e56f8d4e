package com.oraclelumira.auditor.rule;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.StructType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The fields that conditions can read, by type. Gives CEL its types, so that a misspelt field is refused when a rule is
 * loaded. Immutable.
 *
 * @see VocabularyReader the table it is read from
 */
@SuppressWarnings("Immutable") // its maps are not changed once it is made
final class Vocabulary implements CelTypeProvider {

    private static final Vocabulary STANDARD = VocabularyReader.read();

    private final Map<String, Shape> shapes;
    private final Map<String, CelType> types = new TreeMap<>();

    /**
     * A type.
     *
     * @param none its value where it is known that nothing is set
     */
    record Shape(String name, Map<String, Field> fields, Map<String, Object> none) {

        /** The field of that name, which must exist. */
        Field field(String field) {
            return Optional.ofNullable(fields.get(field))
                    .orElseThrow(() -> new IllegalArgumentException("no field " + field + " in " + name));
        }
    }

    /**
     * A field of a type.
     *
     * @param sides the sides that can know it
     * @param text what it is, in words; may be empty
     */
    record Field(String name, FieldType type, Set<Subject.Side> sides, String text) {}

    Vocabulary(Map<String, Map<String, Field>> fields) {
        shapes = new LinkedHashMap<>();
        // later types may be named by earlier ones, so the values of nested ones are made on demand
        fields.forEach((name, own) -> shapes.put(name, new Shape(name, own, Map.of())));
        fields.keySet().forEach(name -> shapes.put(name, withNone(shape(name))));
        fields.forEach((name, own) -> types.put(
                name,
                StructType.create(
                        name,
                        ImmutableSet.copyOf(own.keySet()),
                        field -> Optional.ofNullable(own.get(field))
                                .map(it -> it.type().cel()))));
    }

    static Vocabulary standard() {
        return STANDARD;
    }

    /** The type of that name, which must exist. */
    Shape shape(String name) {
        Shape shape = shapes.get(name);
        if (shape == null) {
            throw new IllegalArgumentException("no type " + name + " in the vocabulary");
        }
        return shape;
    }

    /** The type of a scope's subjects. */
    Shape shape(RuleScope scope) {
        String id = scope.id();
        return shape(Character.toUpperCase(id.charAt(0)) + id.substring(1));
    }

    CelType type(String name) {
        return types.getOrDefault(name, dev.cel.common.types.SimpleType.ERROR);
    }

    private Shape withNone(Shape shape) {
        Map<String, Object> none = new LinkedHashMap<>();
        shape.fields().forEach((name, field) -> none.put(name, noneOf(field.type())));
        return new Shape(shape.name(), shape.fields(), none);
    }

    private Object noneOf(FieldType type) {
        return type instanceof FieldType.Struct struct
                ? withNone(shape(struct.name())).none()
                : type.none(this);
    }

    @Override
    public ImmutableCollection<CelType> types() {
        return ImmutableList.copyOf(types.values());
    }

    @Override
    public Optional<CelType> findType(String name) {
        return Optional.ofNullable(types.get(name));
    }
}
