package com.oraclelumira.auditor.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.model.SubjectRef;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final SubjectRef FIRST = SubjectRef.service("worker", "lumira-worker-1", 1);

    @Test
    void the_container_behind_a_service_does_not_change_it() {
        SubjectRef recreated = SubjectRef.service("worker", "0123456789ab_lumira-worker-1", 1);
        assertThat(Fingerprint.of("prod", FIRST, "mem_limit"))
                .isEqualTo(Fingerprint.of("prod", recreated, "mem_limit"));
    }

    @Test
    void target_replica_and_property_each_change_it() {
        String fingerprint = Fingerprint.of("prod", FIRST, "mem_limit");
        assertThat(fingerprint)
                .hasSize(16)
                .isNotEqualTo(Fingerprint.of("staging", FIRST, "mem_limit"))
                .isNotEqualTo(Fingerprint.of("prod", FIRST, "cpus"))
                .isNotEqualTo(Fingerprint.of("prod", SubjectRef.service("worker", "lumira-worker-2", 2), "mem_limit"));
    }
}
