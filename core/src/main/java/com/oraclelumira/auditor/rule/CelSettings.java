package com.oraclelumira.auditor.rule;

import dev.cel.common.CelOptions;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;

/**
 * How CEL is set up: the vocabulary's types, our functions, and limits that keep any rule from hanging or exhausting an
 * audit.
 */
final class CelSettings {

    /** The name under which a condition sees the item it judges. */
    static final String ITEM = "item";

    /** The name under which a condition sees what its rule, or a configuration, allows: a list of texts. */
    static final String ALLOWED = "allowed";

    static final int LONGEST_EXPRESSION = 4_000;
    private static final int DEEPEST_EXPRESSION = 60;
    private static final int MOST_NODES = 1_000;
    private static final int MOST_ITERATIONS = 10_000;
    private static final int LARGEST_REGEX = 500;
    /** Lists and mappings in each other; deeper ones can share their parts, and then comparing takes time without end. */
    private static final int DEEPEST_TYPE = 2;

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST_EXPRESSION)
            .maxParseRecursionDepth(DEEPEST_EXPRESSION)
            .maxParseExpressionNodeCount(MOST_NODES)
            .comprehensionMaxIterations(MOST_ITERATIONS)
            .maxRegexProgramSize(LARGEST_REGEX)
            .enableHeterogeneousNumericComparisons(true)
            .build();

    private CelSettings() {}

    /**
     * A compiler for expressions about a scope.
     *
     * @param item the type of {@code item}
     */
    static CelCompiler compiler(RuleScope scope, java.util.Optional<CelType> item) {
        Vocabulary vocabulary = Vocabulary.standard();
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setTypeProvider(vocabulary)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addVar(ALLOWED, ListType.create(SimpleType.STRING))
                .addVar(scope.id(), vocabulary.type(vocabulary.shape(scope).name()));
        item.ifPresent(type -> builder.addVar(ITEM, type));
        Functions.ALL.forEach(function -> builder.addFunctionDeclarations(function.declaration()));
        return builder.build();
    }

    /** The one runtime; made when it is first asked for. */
    static CelRuntime runtime() {
        return RuntimeHolder.RUNTIME;
    }

    private static final class RuntimeHolder {
        static final CelRuntime RUNTIME = newRuntime();
    }

    private static CelRuntime newRuntime() {
        var builder = CelRuntimeFactory.plannerRuntimeBuilder()
                .setOptions(OPTIONS)
                .setTypeProvider(Vocabulary.standard())
                .setStandardFunctions(BoundedAddition.others())
                .addFunctionBindings(BoundedAddition.binding(OPTIONS));
        Functions.ALL.forEach(function -> builder.addFunctionBindings(function.binding()));
        return builder.build();
    }

    /** Whether a value of that type can be compared and written in bounded time. */
    static boolean isBounded(CelType type) {
        return depth(type) <= DEEPEST_TYPE;
    }

    private static int depth(CelType type) {
        if (type.kind() == CelKind.DYN || type.kind() == CelKind.ANY) {
            return DEEPEST_TYPE + 1;
        }
        int below =
                type.parameters().stream().mapToInt(CelSettings::depth).max().orElse(0);
        return type.kind() == CelKind.LIST || type.kind() == CelKind.MAP ? below + 1 : below;
    }

    /** The type of a condition. */
    static boolean isBoolean(CelType type) {
        return type.equals(SimpleType.BOOL);
    }
}
