package com.oraclelumira.auditor.rule;

import dev.cel.common.CelOptions;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelStandardFunctions;
import dev.cel.runtime.CelStandardFunctions.StandardFunction;
import dev.cel.runtime.RuntimeEquality;
import dev.cel.runtime.RuntimeHelpers;
import dev.cel.runtime.standard.AddOperator.AddOverload;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * CEL's {@code +} with results that cannot grow without end: {@code [x].map(x, x + x)} forty times over would fill any memory
 * within CEL's own limits.
 */
final class BoundedAddition {

    /** In characters. */
    static final int LONGEST_TEXT = 8_192;

    static final int LONGEST_LIST = 1_000;

    private static final String ADD = "_+_";

    private BoundedAddition() {}

    /** CEL's functions but this one. */
    static CelStandardFunctions others() {
        return CelStandardFunctions.newBuilder()
                .excludeFunctions(StandardFunction.ADD)
                .build();
    }

    static Set<CelFunctionBinding> binding(CelOptions options) {
        RuntimeEquality equality = RuntimeEquality.create(RuntimeHelpers.create(), options);
        return CelFunctionBinding.fromOverloads(
                ADD,
                Arrays.stream(AddOverload.values())
                        .map(overload -> bounded(overload.newFunctionBinding(options, equality)))
                        .toList());
    }

    private static CelFunctionBinding bounded(CelFunctionBinding plain) {
        return CelFunctionBinding.from(plain.getOverloadId(), plain.getArgTypes(), arguments -> {
            check(arguments);
            return plain.getDefinition().apply(arguments);
        });
    }

    private static void check(Object... arguments) {
        int characters = 0;
        int items = 0;
        for (Object argument : arguments) {
            characters += argument instanceof String text ? text.length() : 0;
            items += argument instanceof List<?> list ? list.size() : 0;
        }
        if (characters > LONGEST_TEXT || items > LONGEST_LIST) {
            throw new IllegalArgumentException("+ makes more than " + LONGEST_TEXT
                    + " characters, or a list of more than " + LONGEST_LIST + " items");
        }
    }
}
