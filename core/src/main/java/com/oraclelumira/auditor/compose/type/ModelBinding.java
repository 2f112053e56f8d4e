package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.Optional;

/**
 * A model that a service uses: an entry of its {@code models}.
 *
 * @param node its canonical mapping
 */
public record ModelBinding(YamlMapping node) implements ModelPart {

    /** The variable that gets the model's address. */
    public Optional<String> endpointVar() {
        return text("endpoint_var");
    }

    /** The variable that gets the model's name. */
    public Optional<String> modelVar() {
        return text("model_var");
    }
}
