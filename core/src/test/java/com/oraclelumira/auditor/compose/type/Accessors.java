package com.oraclelumira.auditor.compose.type;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The accessors of a typed part, by the Compose key each is named after. */
final class Accessors {

    private Accessors() {}

    static Map<String, Method> of(Class<?> part) {
        Map<String, Method> byKey = new TreeMap<>();
        for (Method method : part.getMethods()) {
            boolean generic = method.getDeclaringClass().equals(ModelPart.class)
                    || method.getDeclaringClass().equals(Object.class);
            if (method.getParameterCount() == 0 && !generic && !method.isBridge()) {
                byKey.put(key(method.getName()), method);
            }
        }
        return byKey;
    }

    /** The part that an accessor gives, or gives several of. */
    static Optional<Class<?>> partOf(Method accessor) {
        return part(accessor.getGenericReturnType());
    }

    private static Optional<Class<?>> part(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments())
                    .flatMap(argument -> part(argument).stream())
                    .findFirst();
        }
        return type instanceof Class<?> known && (ModelPart.class.isAssignableFrom(known) || known.equals(Ulimit.class))
                ? Optional.of(known)
                : Optional.empty();
    }

    private static String key(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
