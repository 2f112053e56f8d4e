package com.oraclelumira.auditor.compose.stage;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a group of files is read in: the project, or an {@code include}d part of it.
 *
 * @param directory the folder its relative paths start from; relative itself where paths are not to be resolved
 * @param folder the same, absolute
 * @param variables what its texts are interpolated with
 * @param including the files that include it, the outermost first
 */
record Scope(String directory, String folder, Variables variables, List<String> including) {

    Scope {
        including = List.copyOf(including);
    }

    Scope within(String file) {
        return new Scope(
                directory,
                folder,
                variables,
                Stream.concat(including.stream(), Stream.of(file)).toList());
    }
}
