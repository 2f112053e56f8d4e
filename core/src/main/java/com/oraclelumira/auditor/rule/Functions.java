package com.oraclelumira.auditor.rule;

import java.util.List;
import java.util.stream.Stream;

/** Every function that conditions can call beside CEL's own. */
final class Functions {

    static final List<Function> ALL = Stream.of(
                    CapabilityFunctions.ALL,
                    ImageFunctions.ALL,
                    NetworkFunctions.ALL,
                    PathFunctions.ALL,
                    SeccompFunctions.ALL,
                    TextFunctions.ALL,
                    VersionFunctions.ALL)
            .flatMap(List::stream)
            .toList();

    private Functions() {}
}
