package com.oraclelumira.auditor.drift.property;

import static com.oraclelumira.auditor.drift.property.Form.BYTES;
import static com.oraclelumira.auditor.drift.property.Form.CPU_SET;
import static com.oraclelumira.auditor.drift.property.Form.DECIMAL;
import static com.oraclelumira.auditor.drift.property.Form.FLAG;
import static com.oraclelumira.auditor.drift.property.Form.LIMIT;
import static com.oraclelumira.auditor.drift.property.Form.TEXT;
import static com.oraclelumira.auditor.drift.property.Reviews.daemonDefault;
import static com.oraclelumira.auditor.drift.property.Reviews.daemonItems;
import static com.oraclelumira.auditor.drift.property.Reviews.droppedWhereAbsent;
import static com.oraclelumira.auditor.drift.property.Reviews.droppedWithout;
import static com.oraclelumira.auditor.model.Severity.LOW;
import static com.oraclelumira.auditor.model.Severity.MEDIUM;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.model.ByteSize;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Memory, processors, processes and block devices: most of it changes live, and Compose never notices. */
final class ResourceProperties {

    private static final Form AT_LEAST_ONE = LIMIT.after(text -> text.startsWith("-") ? "" : text);
    private static final Form SWAPPINESS = LIMIT.after(text -> text.equals("-1") ? "" : text);
    private static final Form SWAP = BYTES.after(text -> text.startsWith("-") ? "-1" : text);

    static final Scalar MEM_LIMIT = Scalar.of("mem_limit", BYTES, "/HostConfig/Memory", MEDIUM)
            .keys("deploy.resources.limits.memory", "mem_limit")
            .review(droppedWithout("MemoryLimit"))
            .liveUpdatable();

    static final List<Property<ContainerPair>> TABLE = List.of(
            MEM_LIMIT,
            Scalar.of("memswap_limit", SWAP, "/HostConfig/MemorySwap", LOW)
                    .unset("twice mem_limit", ResourceProperties::twiceTheMemory)
                    .reading(ResourceProperties::swap)
                    .review(droppedWithout("SwapLimit"))
                    .liveUpdatable(),
            Scalar.of("mem_reservation", BYTES, "/HostConfig/MemoryReservation", LOW)
                    .keys("deploy.resources.reservations.memory", "mem_reservation")
                    .liveUpdatable(),
            Scalar.of("mem_swappiness", SWAPPINESS, "/HostConfig/MemorySwappiness", LOW)
                    .review(droppedWhereAbsent("cgroup v2 knows no swappiness")),
            Scalar.of("oom_kill_disable", FLAG, "/HostConfig/OomKillDisable", MEDIUM)
                    .unset("false")
                    .review(ResourceProperties::oomKillOnSecondVersion),
            Scalar.of("oom_score_adj", LIMIT, "/HostConfig/OomScoreAdj", LOW),
            Scalar.of("cpus", DECIMAL, "/HostConfig/NanoCpus", MEDIUM)
                    .keys("deploy.resources.limits.cpus", "cpus")
                    .reading(Processors::live)
                    .meaning(Processors::areEqual)
                    .liveUpdatable(),
            Scalar.of("cpu_period", LIMIT, "/HostConfig/CpuPeriod", LOW)
                    .reading(pair -> Processors.unlessForCpus(pair, "/HostConfig/CpuPeriod"))
                    .liveUpdatable(),
            Scalar.of("cpu_quota", AT_LEAST_ONE, "/HostConfig/CpuQuota", LOW)
                    .reading(pair -> Processors.unlessForCpus(pair, "/HostConfig/CpuQuota"))
                    .liveUpdatable(),
            Scalar.of("cpu_shares", LIMIT, "/HostConfig/CpuShares", LOW)
                    .unset("1024, shown as 0", Desired::nothing)
                    .reading(Processors::shares)
                    .liveUpdatable(),
            Scalar.of("cpu_rt_period", LIMIT.after(Processors::micros), "/HostConfig/CpuRealtimePeriod", LOW)
                    .liveUpdatable(),
            Scalar.of("cpu_rt_runtime", LIMIT.after(Processors::micros), "/HostConfig/CpuRealtimeRuntime", LOW)
                    .liveUpdatable(),
            Scalar.of("cpuset", CPU_SET, "/HostConfig/CpusetCpus", LOW)
                    .meaning(String::equals)
                    .liveUpdatable(),
            Scalar.of("cpuset_mems", CPU_SET, "/HostConfig/CpusetMems", LOW)
                    .keys()
                    .liveUpdatable(),
            Scalar.of("cpu_count", LIMIT, "/HostConfig/CpuCount", LOW)
                    .review(droppedWhereAbsent("only Windows knows it")),
            Scalar.of("cpu_percent", LIMIT, "/HostConfig/CpuPercent", LOW)
                    .review(droppedWhereAbsent("only Windows knows it")),
            Scalar.of("pids_limit", AT_LEAST_ONE, "/HostConfig/PidsLimit", MEDIUM)
                    .keys("deploy.resources.limits.pids", "pids_limit")
                    .reading(ResourceProperties::processes)
                    .review(droppedWithout("PidsLimit"))
                    .liveUpdatable(),
            Scalar.of("blkio_config.weight", LIMIT, "/HostConfig/BlkioWeight", LOW)
                    .review(droppedWhereAbsent("the kernel has no weights for block devices"))
                    .liveUpdatable(),
            perDevice("weight_device", "BlkioWeightDevice", "Weight", UnaryOperator.identity())
                    .review(droppedWhereAbsent("the kernel has no weights for block devices")),
            perDevice("device_read_bps", "BlkioDeviceReadBps", "Rate", Form::size),
            perDevice("device_write_bps", "BlkioDeviceWriteBps", "Rate", Form::size),
            perDevice("device_read_iops", "BlkioDeviceReadIOps", "Rate", UnaryOperator.identity()),
            perDevice("device_write_iops", "BlkioDeviceWriteIOps", "Rate", UnaryOperator.identity()),
            Listed.map("ulimits", "/HostConfig/Ulimits", LOW, UnaryOperator.identity())
                    .writing((pair, node) -> Ulimits.desired(node))
                    .reading(Ulimits::live)
                    .review(daemonItems(Ulimits::of)),
            Scalar.of("shm_size", BYTES, "/HostConfig/ShmSize", LOW)
                    .unset("64m")
                    .reading(ResourceProperties::sharedMemory)
                    .review(daemonDefault("/HostConfig/ShmSize")),
            Listed.map("storage_opt", "/HostConfig/StorageOpt", LOW, UnaryOperator.identity()),
            Scalar.of("cgroup_parent", TEXT, "/HostConfig/CgroupParent", LOW));

    private ResourceProperties() {}

    private static Desired twiceTheMemory(ContainerPair pair) {
        Desired memory = MEM_LIMIT.desired(pair);
        if (memory.isOpen() && pair.node("memswap_limit").isEmpty()) {
            return new Desired(Optional.empty(), Optional.empty(), memory.provenance(), memory.location());
        }
        return Desired.engineDefault(
                pair,
                pair.engine().lacks("SwapLimit")
                        ? Optional.empty()
                        : memory.text()
                                .flatMap(ByteSize::of)
                                .map(limit -> new ByteSize(2 * limit.bytes()).inComposeUnits()));
    }

    /** Unlimited swap beside unlimited memory, or where swap is not counted, is no setting at all. */
    private static String swap(ContainerPair pair) {
        String swap = Nodes.text(pair.at("/HostConfig/MemorySwap"));
        boolean meaningless = pair.at("/HostConfig/Memory").asLong() == 0
                || (pair.engine().lacks("SwapLimit")
                        && pair.node("memswap_limit").isEmpty());
        return (swap.startsWith("-") && meaningless) ? "" : swap;
    }

    private static Comparison oomKillOnSecondVersion(
            ContainerPair pair, Judge judge, Desired desired, Comparison comparison) {
        return (pair.engine().info("CgroupVersion").filter("2"::equals).isPresent() && desired.isWritten())
                ? judge.notHonoured(desired, comparison.live(), "cgroup v2 cannot keep the kernel from killing")
                : comparison;
    }

    /** Podman limits every container to so many processes that nobody limited. */
    private static String processes(ContainerPair pair) {
        String limit = Nodes.text(pair.at("/HostConfig/PidsLimit"));
        return (pair.engine().isPodman() && limit.equals("2048")) ? "" : limit;
    }

    /** Podman rounds its 64 MB the other way. */
    private static String sharedMemory(ContainerPair pair) {
        String size = Nodes.text(pair.at("/HostConfig/ShmSize"));
        boolean isDefault = size.isEmpty() || size.equals("0") || (pair.engine().isPodman() && size.equals("65536000"));
        return isDefault ? "64m" : size;
    }

    private static Listed perDevice(String key, String field, String value, UnaryOperator<String> form) {
        String name = "blkio_config." + key;
        return Listed.map(name, "/HostConfig/" + field, LOW, form)
                .writing((pair, node) -> Nodes.items(Optional.of(node)).stream()
                        .map(item -> Item.of(Nodes.field(item, "path").orElse("") + "="
                                + form.apply(Nodes.field(item, value).orElse(""))))
                        .toList())
                .reading((pair, desired) -> Nodes.items(pair.at("/HostConfig/" + field)).stream()
                        .map(item -> Nodes.text(item.path("Path")) + "=" + form.apply(Nodes.text(item.path(value))))
                        .toList());
    }
}
