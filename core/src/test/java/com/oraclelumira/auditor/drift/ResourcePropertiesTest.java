package com.oraclelumira.auditor.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.model.Outcome;
import org.junit.jupiter.api.Test;

class ResourcePropertiesTest {

    @Test
    void a_service_that_runs_as_written_has_no_drift() {
        DriftResult result = new Case().audit();
        assertThat(result.drifts()).isEmpty();
        assertThat(result.notices()).isEmpty();
        assertThat(result.comparisons()).hasSizeGreaterThan(60);
    }

    @Test
    void a_limit_means_the_same_in_every_unit() {
        assertThat(new Case()
                        .service("mem_limit", "'268435456'")
                        .live("/HostConfig/Memory", "268435456")
                        .live("/HostConfig/MemorySwap", "536870912")
                        .drifts())
                .isEmpty();
    }

    @Test
    void a_limit_set_by_hand_is_added_and_explains_its_swap() {
        Case changed = new Case().live("/HostConfig/Memory", "268435456").live("/HostConfig/MemorySwap", "536870912");
        assertThat(changed.drifts()).containsExactly("mem_limit added");
        assertThat(changed.audit().drifts().get(0).explains())
                .extracting(comparison -> comparison.property().toString())
                .containsExactly("memswap_limit");
        assertThat(changed.audit().drifts().get(0).live()).contains("256m");
    }

    @Test
    void the_limit_of_deploy_beats_the_short_key() {
        assertThat(new Case()
                        .service("mem_limit", "'1024'")
                        .service("deploy", "{'resources':{'limits':{'memory':'67108864','cpus':0.5,'pids':50}}}")
                        .live("/HostConfig/Memory", "67108864")
                        .live("/HostConfig/MemorySwap", "134217728")
                        .live("/HostConfig/NanoCpus", "500000000")
                        .live("/HostConfig/PidsLimit", "50")
                        .drifts())
                .isEmpty();
    }

    @Test
    void a_limit_that_the_kernel_cannot_hold_is_not_honoured() {
        Case dropped = new Case().service("mem_limit", "'1048576'").info("/MemoryLimit", "false");
        assertThat(dropped.drifts()).doesNotContain("mem_limit removed");
        assertThat(dropped.with(Outcome.NOT_HONOURED)).containsExactly("mem_limit");
    }

    @Test
    void a_limit_that_hangs_on_an_unset_variable_is_unverifiable() {
        Case open = new Case()
                .service("mem_limit", "'${LIMIT}m'")
                .live("/HostConfig/Memory", "268435456")
                .live("/HostConfig/MemorySwap", "536870912");
        assertThat(open.drifts()).isEmpty();
        assertThat(open.with(Outcome.UNVERIFIABLE)).containsExactlyInAnyOrder("mem_limit", "memswap_limit");
    }

    @Test
    void processors_may_differ_by_what_compose_rounds_off() {
        assertThat(new Case()
                        .service("cpus", "0.13")
                        .live("/HostConfig/NanoCpus", "129999992")
                        .drifts())
                .isEmpty();
        assertThat(new Case()
                        .service("cpus", "0.13")
                        .live("/HostConfig/NanoCpus", "140000000")
                        .drifts())
                .containsExactly("cpus changed");
    }

    @Test
    void a_quota_is_a_share_of_processors() {
        assertThat(new Case()
                        .service("cpus", "0.5")
                        .live("/HostConfig/CpuQuota", "50000")
                        .drifts())
                .isEmpty();
        assertThat(new Case()
                        .service("cpus", "0.5")
                        .live("/HostConfig/CpuQuota", "25000")
                        .drifts())
                .containsExactly("cpus changed");
        Case half = new Case().live("/HostConfig/CpuQuota", "25000").live("/HostConfig/CpuPeriod", "50000");
        assertThat(half.drifts()).containsExactly("cpus added");
        assertThat(half.audit().drifts().get(0).live()).contains("0.5");
        assertThat(new Case().live("/HostConfig/CpuPeriod", "50000").drifts()).containsExactly("cpu_period added");
    }

    @Test
    void a_written_quota_is_compared_as_written() {
        Case written = new Case().service("cpu_quota", "'50000'").live("/HostConfig/CpuQuota", "50000");
        assertThat(written.drifts()).isEmpty();
        assertThat(written.live("/HostConfig/CpuQuota", "25000").drifts()).containsExactly("cpu_quota changed");
    }

    @Test
    void a_processor_set_is_a_set() {
        assertThat(new Case()
                        .service("cpuset", "'0-2,4'")
                        .live("/HostConfig/CpusetCpus", "'4,0,1,2'")
                        .drifts())
                .isEmpty();
        assertThat(new Case().live("/HostConfig/CpusetCpus", "'0'").drifts()).containsExactly("cpuset added");
    }

    @Test
    void an_ulimit_of_one_container_is_drift_and_one_of_all_is_the_daemons() {
        String ulimits = "[{'Name':'nofile','Soft':10,'Hard':20}]";
        Case one = new Case().live("/HostConfig/Ulimits", ulimits).and(Case.container("b".repeat(64), "other"));
        assertThat(one.drifts()).contains("ulimits added");
        Case all = new Case().live("/HostConfig/Ulimits", ulimits);
        assertThat(all.drifts()).isEmpty();
        assertThat(all.audit().notices()).hasSize(1);
    }
}
