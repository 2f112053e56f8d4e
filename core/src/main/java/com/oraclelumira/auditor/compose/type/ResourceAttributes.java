package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.model.ByteSize;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What the containers of a service may use of the host.
 */
public interface ResourceAttributes extends ModelPart {

    /** Limits on block devices. */
    default Optional<BlkioConfig> blkioConfig() {
        return part("blkio_config", BlkioConfig::new);
    }

    /** The cgroup its containers are placed below. */
    default Optional<String> cgroupParent() {
        return text("cgroup_parent");
    }

    /** CPUs it may use, on Windows. */
    default OptionalLong cpuCount() {
        return integer("cpu_count");
    }

    /** The part of the CPUs it may use, on Windows, in percent. */
    default OptionalDouble cpuPercent() {
        return decimal("cpu_percent");
    }

    /** The period of the CFS scheduler, in microseconds. */
    default OptionalLong cpuPeriod() {
        return integer("cpu_period");
    }

    /** The time it may run in each period, in microseconds. */
    default OptionalLong cpuQuota() {
        return integer("cpu_quota");
    }

    /** The period of the real-time scheduler, in microseconds. */
    default OptionalLong cpuRtPeriod() {
        return integer("cpu_rt_period");
    }

    /** The time it may run in each real-time period, in microseconds. */
    default OptionalLong cpuRtRuntime() {
        return integer("cpu_rt_runtime");
    }

    /** Its weight against other containers; the engine's default is 1024. */
    default OptionalLong cpuShares() {
        return integer("cpu_shares");
    }

    /** CPUs it may use, fractions allowed. */
    default OptionalDouble cpus() {
        return decimal("cpus");
    }

    /** The CPUs it may run on, such as {@code 0-3}. */
    default Optional<String> cpuset() {
        return text("cpuset");
    }

    /** GPUs it asks for. */
    default List<DeviceRequest> gpus() {
        return parts("gpus", DeviceRequest::new);
    }

    /** The memory it cannot exceed. */
    default Optional<ByteSize> memLimit() {
        return size("mem_limit");
    }

    /** The memory kept for it. */
    default Optional<ByteSize> memReservation() {
        return size("mem_reservation");
    }

    /** How readily its memory is swapped, 0 to 100. */
    default OptionalLong memSwappiness() {
        return integer("mem_swappiness");
    }

    /** Memory and swap together; -1 byte: unlimited swap. */
    default Optional<ByteSize> memswapLimit() {
        return size("memswap_limit");
    }

    /** Whether it is spared when memory runs out. */
    default boolean oomKillDisable() {
        return flag("oom_kill_disable");
    }

    /** How readily it is killed when memory runs out, -1000 to 1000. */
    default OptionalLong oomScoreAdj() {
        return integer("oom_score_adj");
    }

    /** Processes and threads it may have; -1: no limit. */
    default OptionalLong pidsLimit() {
        return integer("pids_limit");
    }

    /** The size of {@code /dev/shm}. */
    default Optional<ByteSize> shmSize() {
        return size("shm_size");
    }

    /** Limits of its processes, by name. */
    default Map<String, Ulimit> ulimits() {
        return Ulimit.named(mapping("ulimits"));
    }
}
