package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.Optional;

/**
 * A resource that the nodes themselves name: an entry of {@code generic_resources}.
 *
 * @param node its canonical mapping
 */
public record GenericResource(YamlMapping node) implements ModelPart {

    /** A resource that is counted. */
    public Optional<DiscreteResource> discreteResourceSpec() {
        return part("discrete_resource_spec", DiscreteResource::new);
    }
}
