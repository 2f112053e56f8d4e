package com.oraclelumira.auditor.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.live.LiveNetwork;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.model.SubjectType;
import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.Optional;

/**
 * A network that the project owns, on both sides.
 *
 * @param situation what surrounds it
 * @param key its Compose key
 * @param desired its canonical body
 * @param network the live side
 */
public record NetworkPair(Situation situation, String key, YamlMapping desired, LiveNetwork network)
        implements Compared {

    @Override
    public SubjectRef subject() {
        return SubjectRef.of(SubjectType.NETWORK, key);
    }

    @Override
    public JsonNode live() {
        return network.json();
    }

    @Override
    public Optional<SourceLocation> location() {
        return situation.keyLocation("networks", key).or(() -> desired.origin().location());
    }
}
