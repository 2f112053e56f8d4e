package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.compose.format.GoDuration;
import com.oraclelumira.auditor.model.ByteSize;
import com.oraclelumira.auditor.yaml.YamlMapping;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the typed accessors say of the keys that a part has, as a tree of texts; null and empty are left out. */
final class TypedView {

    private TypedView() {}

    static Map<String, Object> of(ModelPart part) throws ReflectiveOperationException {
        Map<String, Object> view = new TreeMap<>();
        Map<String, Method> accessors = Accessors.of(part.getClass());
        for (String key : part.node().entries().keySet()) {
            if (key.startsWith("x-")) {
                continue;
            }
            Method accessor = accessors.get(key);
            if (accessor == null) {
                throw new NoSuchMethodException(part.getClass().getSimpleName() + " has no accessor for " + key);
            }
            put(view, key, plain(accessor.invoke(part)));
        }
        return view;
    }

    /** A plain tree of a model in the same form. */
    static @Nullable Object plain(@Nullable Object value) throws ReflectiveOperationException {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? plain(optional.orElseThrow()) : null;
        }
        if (value instanceof OptionalLong number) {
            return number.isPresent() ? text(number.getAsLong()) : null;
        }
        if (value instanceof OptionalDouble number) {
            return number.isPresent() ? text(number.getAsDouble()) : null;
        }
        if (value instanceof Ulimit limit) {
            return limit.node() instanceof YamlMapping ? ulimit(limit) : plain(limit.soft());
        }
        if (value instanceof ModelPart part) {
            return of(part);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> view = new TreeMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (!String.valueOf(entry.getKey()).startsWith("x-")) {
                    put(view, String.valueOf(entry.getKey()), plain(entry.getValue()));
                }
            }
            return view;
        }
        if (value instanceof Collection<?> items) {
            List<Object> view = new ArrayList<>();
            for (Object item : items) {
                view.add(String.valueOf(plain(item)));
            }
            return view;
        }
        return value == null ? null : text(value);
    }

    private static Map<String, Object> ulimit(Ulimit limit) throws ReflectiveOperationException {
        Map<String, Object> view = new LinkedHashMap<>();
        put(view, "soft", plain(limit.soft()));
        put(view, "hard", plain(limit.hard()));
        return new TreeMap<>(view);
    }

    private static void put(Map<String, Object> view, String key, @Nullable Object value) {
        boolean nothing = value == null
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || (value instanceof List<?> list && list.isEmpty());
        if (!nothing) {
            view.put(key, value);
        }
    }

    private static String text(Object value) {
        if (value instanceof ByteSize size) {
            return String.valueOf(size.bytes());
        }
        if (value instanceof Duration duration) {
            return GoDuration.print(duration);
        }
        if (value instanceof Double number && number == Math.rint(number)) {
            return String.valueOf(number.longValue());
        }
        return value.toString();
    }
}
