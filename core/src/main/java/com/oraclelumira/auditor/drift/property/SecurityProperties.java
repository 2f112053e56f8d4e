package com.oraclelumira.auditor.drift.property;

import static com.oraclelumira.auditor.drift.property.Form.FLAG;
import static com.oraclelumira.auditor.drift.property.Form.TEXT;
import static com.oraclelumira.auditor.drift.property.Reviews.daemonDefault;
import static com.oraclelumira.auditor.model.Severity.CRITICAL;
import static com.oraclelumira.auditor.model.Severity.HIGH;
import static com.oraclelumira.auditor.model.Severity.LOW;
import static com.oraclelumira.auditor.model.Severity.MEDIUM;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.model.Capabilities;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What separates the container from its host: compared with the default even where no file speaks of it. */
final class SecurityProperties {

    static final List<Property<ContainerPair>> TABLE = List.of(
            Scalar.of("privileged", FLAG, "/HostConfig/Privileged", CRITICAL).unset("false"),
            capabilities("cap_add", "/HostConfig/CapAdd", PodmanCapabilities::givenBeyondDefaults),
            capabilities("cap_drop", "/HostConfig/CapDrop", PodmanCapabilities::deniedOfDefaults),
            Listed.set("security_opt", "/HostConfig/SecurityOpt", HIGH, UnaryOperator.identity())
                    .writing((pair, node) -> SecurityOptions.desired(node))
                    .reading(SecurityOptions::live),
            Scalar.of("read_only", FLAG, "/HostConfig/ReadonlyRootfs", MEDIUM).unset("false"),
            Scalar.of("userns_mode", TEXT, "/HostConfig/UsernsMode", HIGH)
                    .reading(pair -> ofItsOwn(Nodes.text(pair.at("/HostConfig/UsernsMode")))),
            new NamespaceMode("pid", "PidMode", Set.of("private"), HIGH),
            new NamespaceMode("ipc", "IpcMode", Set.of("private", "shareable"), HIGH),
            new NamespaceMode("uts", "UTSMode", Set.of("private"), HIGH),
            Scalar.of("cgroup", TEXT, "/HostConfig/CgroupnsMode", HIGH)
                    .unset("private on cgroup v2, host on v1 or if privileged", SecurityProperties::cgroup)
                    .reading(SecurityProperties::liveCgroup)
                    .review(daemonDefault("/HostConfig/CgroupnsMode")),
            Scalar.of("runtime", TEXT, "/HostConfig/Runtime", MEDIUM)
                    .unset("the daemon's default runtime", SecurityProperties::runtime)
                    .reading(SecurityProperties::liveRuntime),
            Scalar.of("isolation", TEXT, "/HostConfig/Isolation", LOW)
                    .unset("default")
                    .reading(pair -> orElse(Nodes.text(pair.at("/HostConfig/Isolation")), "default")),
            Listed.set("group_add", "/HostConfig/GroupAdd", MEDIUM, UnaryOperator.identity()),
            Scalar.of("init", FLAG, "/HostConfig/Init", LOW).unset("false").review(daemonDefault("/HostConfig/Init")),
            Listed.map("sysctls", "/HostConfig/Sysctls", MEDIUM, UnaryOperator.identity()),
            Listed.set("devices", "/HostConfig/Devices", HIGH, UnaryOperator.identity())
                    .writing((pair, node) -> Devices.desired(node))
                    .reading(Devices::live),
            Listed.set("device_cgroup_rules", "/HostConfig/DeviceCgroupRules", HIGH, UnaryOperator.identity()),
            Listed.set("gpus", "/HostConfig/DeviceRequests", MEDIUM, UnaryOperator.identity())
                    .writing((pair, node) -> Devices.desiredRequests(pair))
                    .reading((pair, desired) -> Devices.liveRequests(pair))
                    .keys("gpus", "deploy.resources.reservations.devices")
                    .review(SecurityProperties::gpusOfOldTools),
            Scalar.of("credential_spec", TEXT, "/HostConfig/CredentialSpec", MEDIUM)
                    .keys("credential_spec.file")
                    .review(Reviews.droppedWhereAbsent("only Windows knows it")));

    private SecurityProperties() {}

    /** Of a privileged container, which has all there are, Podman shows those that the host itself lacks. */
    private static Listed capabilities(
            String name, String pointer, Function<PodmanCapabilities, List<String>> ofPodman) {
        Listed list = Listed.set(name, pointer, HIGH, Capabilities::canonical);
        return list.reading((pair, desired) -> {
            if (!pair.engine().isPodman()) {
                return list.reading().apply(pair, desired);
            }
            return pair.at("/HostConfig/Privileged").booleanValue()
                    ? desired.stream().map(Item::text).toList()
                    : ofPodman.apply(PodmanCapabilities.of(pair));
        });
    }

    private static String ofItsOwn(String mode) {
        return mode.equals("private") ? "" : mode;
    }

    private static Desired cgroup(ContainerPair pair) {
        boolean second = pair.engine().info("CgroupVersion").filter("2"::equals).isPresent();
        boolean privileged = pair.at("/HostConfig/Privileged").booleanValue();
        return Desired.engineDefault(pair, Optional.of((second && !privileged) ? "private" : "host"));
    }

    /** The live mode; of an engine that does not say, or of whose host nothing is known, the default. */
    private static String liveCgroup(ContainerPair pair) {
        String mode = Nodes.text(pair.at("/HostConfig/CgroupnsMode"));
        boolean undecided =
                mode.isEmpty() || pair.engine().info("CgroupVersion").isEmpty();
        return (undecided && pair.node("cgroup").isEmpty())
                ? cgroup(pair).text().orElse("")
                : mode;
    }

    private static Desired runtime(ContainerPair pair) {
        return Desired.daemon(pair.engine().info("DefaultRuntime").or(() -> Optional.of("runc")));
    }

    private static String liveRuntime(ContainerPair pair) {
        String runtime = Nodes.text(pair.at("/HostConfig/Runtime"));
        boolean undecided = runtime.isEmpty() || pair.engine().isPodman();
        return (undecided && pair.node("runtime").isEmpty())
                ? runtime(pair).text().orElse("")
                : runtime;
    }

    private static Comparison gpusOfOldTools(ContainerPair pair, Judge judge, Desired desired, Comparison comparison) {
        boolean unheard = pair.tool().isOlderThan("2.30") && pair.node("gpus").isPresent();
        return (unheard && comparison.live().isEmpty())
                ? judge.notHonoured(desired, comparison.live(), pair.tool().description() + " does not send it")
                : comparison;
    }

    private static String orElse(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
