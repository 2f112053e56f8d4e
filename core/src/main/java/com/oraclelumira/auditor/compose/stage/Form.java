package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** What a stage makes of a value. */
@FunctionalInterface
interface Form {

    /**
     * The value to put in its place; null takes it out.
     *
     * @throws Refusal where the value is not acceptable; it then stays as it is and the problem is recorded
     */
    @Nullable
    YamlNode of(YamlNode node, Place place) throws Refusal;
}
