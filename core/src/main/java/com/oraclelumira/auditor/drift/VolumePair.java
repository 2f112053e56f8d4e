package com.oraclelumira.auditor.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.live.LiveVolume;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.model.SubjectType;
import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.Optional;

/**
 * A volume that the project owns, on both sides.
 *
 * @param situation what surrounds it
 * @param key its Compose key
 * @param desired its canonical body
 * @param volume the live side
 */
public record VolumePair(Situation situation, String key, YamlMapping desired, LiveVolume volume) implements Compared {

    @Override
    public SubjectRef subject() {
        return SubjectRef.of(SubjectType.VOLUME, key);
    }

    @Override
    public JsonNode live() {
        return volume.json();
    }

    @Override
    public Optional<SourceLocation> location() {
        return situation.keyLocation("volumes", key).or(() -> desired.origin().location());
    }
}
