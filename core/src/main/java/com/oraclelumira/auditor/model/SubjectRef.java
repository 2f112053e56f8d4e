package com.oraclelumira.auditor.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Which service, container, network or volume a finding is about.
 *
 * @param type its kind
 * @param name its name: the Compose key of a service, network or volume; a container's name where no service claims it
 * @param service the service it belongs to, absent where it belongs to none
 * @param container the live container's name, absent on the desired side and where there is none
 * @param replica the number among its service's containers, from 1
 */
public record SubjectRef(
        SubjectType type, String name, Optional<String> service, Optional<String> container, int replica) {

    public SubjectRef {
        requireNonNull(type, "type is null");
        requireNonNull(name, "name is null");
        requireNonNull(service, "service is null");
        requireNonNull(container, "container is null");
    }

    /** A service of the project, without a container. */
    public static SubjectRef service(String name) {
        return new SubjectRef(SubjectType.SERVICE, name, Optional.of(name), Optional.empty(), 1);
    }

    /** A service as one of its containers runs it. */
    public static SubjectRef service(String name, String container, int replica) {
        return new SubjectRef(SubjectType.SERVICE, name, Optional.of(name), Optional.of(container), replica);
    }

    /** A thing that belongs to no service: a network, a volume, an image, an engine, a stranger's container. */
    public static SubjectRef of(SubjectType type, String name) {
        return new SubjectRef(type, name, Optional.empty(), Optional.empty(), 1);
    }

    /** {@code service mysql} or {@code service worker #2}. */
    @Override
    public String toString() {
        return type.id() + " " + name + (replica > 1 ? " #" + replica : "");
    }
}
