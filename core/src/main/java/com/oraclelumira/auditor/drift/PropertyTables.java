package com.oraclelumira.auditor.drift;

import java.util.List;

/**
 * All that is compared.
 *
 * @param containers the properties of a service's container
 * @param networks the properties of a project's own network
 * @param volumes the properties of a project's own volume
 */
public record PropertyTables(
        List<Property<ContainerPair>> containers,
        List<Property<NetworkPair>> networks,
        List<Property<VolumePair>> volumes) {

    public PropertyTables {
        containers = List.copyOf(containers);
        networks = List.copyOf(networks);
        volumes = List.copyOf(volumes);
    }
}
