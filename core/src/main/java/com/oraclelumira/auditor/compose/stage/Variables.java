package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.dotenv.EnvFile;
import com.oraclelumira.auditor.compose.interpolation.VariableLookup;
import com.oraclelumira.auditor.compose.interpolation.VariableValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The variables a project is interpolated with, each with its source. The first definition of a name wins. */
final class Variables implements VariableLookup {

    private final Map<String, VariableValue> values;

    private Variables(Map<String, VariableValue> values) {
        this.values = values;
    }

    static Variables of(Map<String, String> process) {
        Variables variables = new Variables(new HashMap<>());
        process.forEach((name, value) -> variables.addAbsent(name, VariableValue.of(value, "process")));
        return variables;
    }

    Variables copy() {
        return new Variables(new HashMap<>(values));
    }

    void addAbsent(String name, VariableValue value) {
        values.putIfAbsent(name, value);
    }

    void addAbsent(EnvFile file) {
        file.entries().forEach((name, entry) -> addAbsent(name, entry.value()));
    }

    void addAbsent(Variables others) {
        others.values.forEach(this::addAbsent);
    }

    void putAll(EnvFile file) {
        file.entries().forEach((name, entry) -> put(name, entry.value()));
    }

    void put(String name, VariableValue value) {
        values.put(name, value);
    }

    @Override
    public Optional<VariableValue> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    void forEach(BiConsumer<String, VariableValue> each) {
        values.forEach(each);
    }

    /** The text of a variable; empty where it is not set. */
    Optional<String> text(String name) {
        return find(name).map(VariableValue::text);
    }
}
