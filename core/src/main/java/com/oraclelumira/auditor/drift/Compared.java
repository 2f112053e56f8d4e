package com.oraclelumira.auditor.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.Optional;

/** Something that both sides have: a service and its container, a network, a volume. */
public sealed interface Compared permits ContainerPair, NetworkPair, VolumePair {

    SubjectRef subject();

    /** All that surrounds it. */
    Situation situation();

    /** What the files say about it, in canonical form. */
    YamlMapping desired();

    /** What the engine says about it. */
    JsonNode live();

    /** Where the files begin to speak of it; absent for what no file names. */
    Optional<SourceLocation> location();

    /** The desired value down that path of keys; empty where there is none or it is null. */
    default Optional<YamlNode> node(String first, String... more) {
        return desired().at(first, more);
    }
}
