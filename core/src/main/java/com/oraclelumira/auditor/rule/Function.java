package com.oraclelumira.auditor.rule;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A function that conditions can call. Pure, total on its types, in time that its arguments bound.
 *
 * @param result {@code String.class}, {@code Long.class}, {@code Boolean.class}, or {@code List.class} for a list of texts
 * @param parameters likewise
 */
record Function(String name, Class<?> result, List<Class<?>> parameters, CelFunctionOverload body) {

    @FunctionalInterface
    interface One<A> {
        Object apply(A a);
    }

    @FunctionalInterface
    interface Two<A, B> {
        Object apply(A a, B b);
    }

    @SuppressWarnings("Immutable") // bodies are pure functions without state
    static <A> Function of(String name, Class<?> result, Class<A> a, One<A> body) {
        return new Function(name, result, List.of(a), arguments -> body.apply(a.cast(arguments[0])));
    }

    @SuppressWarnings("Immutable") // likewise
    static <A, B> Function of(String name, Class<?> result, Class<A> a, Class<B> b, Two<A, B> body) {
        return new Function(
                name, result, List.of(a, b), arguments -> body.apply(a.cast(arguments[0]), b.cast(arguments[1])));
    }

    CelFunctionDecl declaration() {
        return CelFunctionDecl.newFunctionDeclaration(
                name,
                CelOverloadDecl.newGlobalOverload(
                        overload(),
                        type(result),
                        parameters.stream().map(Function::type).toList()));
    }

    Set<CelFunctionBinding> binding() {
        return CelFunctionBinding.fromOverloads(name, CelFunctionBinding.from(overload(), parameters, body));
    }

    /** The function as documentation writes it: {@code glob(string, string) -> bool}. */
    String signature() {
        List<String> types =
                parameters.stream().map(parameter -> type(parameter).name()).toList();
        return name + "(" + String.join(", ", types) + ") -> " + type(result).name();
    }

    private String overload() {
        return "lumira_" + name;
    }

    private static CelType type(Class<?> type) {
        return TYPES.stream()
                .filter(row -> row.java() == type)
                .map(Row::cel)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no CEL type for " + type));
    }

    private record Row(Class<?> java, CelType cel) {}

    private static final List<Row> TYPES = Arrays.asList(
            new Row(String.class, SimpleType.STRING),
            new Row(Long.class, SimpleType.INT),
            new Row(Boolean.class, SimpleType.BOOL),
            new Row(List.class, ListType.create(SimpleType.STRING)));
}
