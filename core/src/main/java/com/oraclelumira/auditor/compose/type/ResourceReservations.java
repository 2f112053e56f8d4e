package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.model.ByteSize;
import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is kept for a container: {@code deploy.resources.reservations}.
 *
 * @param node its canonical mapping
 */
public record ResourceReservations(YamlMapping node) implements ModelPart {

    /** CPUs, fractions allowed. */
    public OptionalDouble cpus() {
        return decimal("cpus");
    }

    /** Memory. */
    public Optional<ByteSize> memory() {
        return size("memory");
    }

    /** Resources that the nodes themselves name. */
    public List<GenericResource> genericResources() {
        return parts("generic_resources", GenericResource::new);
    }

    /** Devices such as GPUs. */
    public List<DeviceRequest> devices() {
        return parts("devices", DeviceRequest::new);
    }
}
