package com.oraclelumira.auditor.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.model.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    @Test
    void no_restart_policy_and_no_are_the_same_and_always_is_not() {
        assertThat(new Case().live("/HostConfig/RestartPolicy/Name", "''").drifts())
                .isEmpty();
        assertThat(new Case().live("/HostConfig/RestartPolicy/Name", "'always'").drifts())
                .containsExactly("restart changed");
    }

    @Test
    void the_restart_policy_of_deploy_beats_restart() {
        assertThat(new Case()
                        .service("restart", "'no'")
                        .service("deploy", "{'restart_policy':{'condition':'on-failure','max_attempts':3}}")
                        .live("/HostConfig/RestartPolicy", "{'Name':'on-failure','MaximumRetryCount':3}")
                        .drifts())
                .isEmpty();
    }

    @Test
    void a_stopped_service_is_drift_and_a_job_that_others_wait_for_is_not() {
        Case stopped = new Case().live("/State/Status", "'exited'");
        assertThat(stopped.drifts()).containsExactly("state state");
        assertThat(stopped.service("depends_on", "{'app':{'condition':'service_completed_successfully'}}")
                        .drifts())
                .isEmpty();
    }

    @Test
    void an_unhealthy_container_is_drift_once_a_check_failed() {
        assertThat(new Case()
                        .live("/State/Health", "{'Status':'unhealthy','FailingStreak':2}")
                        .drifts())
                .containsExactly("health state");
        assertThat(new Case()
                        .live("/State/Health", "{'Status':'unhealthy','FailingStreak':0}")
                        .drifts())
                .isEmpty();
    }

    @Test
    void a_container_that_keeps_restarting_is_one_finding() {
        Case looping = new Case().live("/State/Status", "'restarting'").live("/RestartCount", "4");
        assertThat(looping.drifts()).containsExactly("restart_count state");
        assertThat(new Case().live("/RestartCount", "4").drifts()).isEmpty();
    }

    @Test
    void an_entrypoint_set_by_hand_explains_the_lost_command() {
        assertThat(new Case()
                        .image("/Config/Entrypoint", "['start']")
                        .image("/Config/Cmd", "['serve']")
                        .live("/Config/Entrypoint", "['sleep']")
                        .drifts())
                .containsExactly("entrypoint changed");
    }

    @Test
    void a_health_check_is_merged_with_the_images() {
        Case merged = new Case()
                .service("healthcheck", "{'interval':'1m30s'}")
                .image("/Config/Healthcheck", "{'Test':['CMD','ok'],'Interval':1000000000}");
        assertThat(merged.live("/Config/Healthcheck", "{'Test':['CMD','ok'],'Interval':90000000000}")
                        .drifts())
                .isEmpty();
        assertThat(merged.live("/Config/Healthcheck", "{'Test':['CMD','ok'],'Interval':1000000000}")
                        .drifts())
                .containsExactly("healthcheck.interval changed");
        assertThat(merged.live("/Config/Healthcheck", "{'Test':['NONE']}").drifts())
                .containsExactly("healthcheck removed");
    }

    @Test
    void a_tag_that_moved_on_is_stale_and_one_that_is_gone_is_missing() {
        assertThat(new Case().image("/Id", "'sha256:2'").drifts()).containsExactly("image.id stale");
        assertThat(new Case().image("/RepoTags", "[]").drifts()).containsExactly("image missing");
        assertThat(new Case().service("image", "'docker.io/library/app:1'").drifts())
                .isEmpty();
        assertThat(new Case().service("image", "'app:2'").drifts()).containsExactly("image changed");
    }

    @Test
    void a_second_container_is_a_replica_too_many_and_not_compared() {
        Case two = new Case().and(Case.container("b".repeat(64), "shop-app-2").put("Image", "sha256:9"));
        assertThat(two.drifts()).containsExactly("replicas changed");
    }

    @Test
    void a_recreate_is_in_transition_for_a_minute_and_drift_after_that() {
        Case replacing = new Case()
                .and(Case.container("b".repeat(64), "aaaaaaaaaaaa_shop-app-1").put("Created", "2026-11-23T11:59:50Z"));
        assertThat(replacing.drifts()).isEmpty();
        assertThat(replacing.audit(Case.NOW.plus(Duration.ofMinutes(5))).drifts())
                .extracting(drift -> drift.property() + " "
                        + drift.driftClass().orElseThrow().id())
                .containsExactly("replicas changed", "container extra");
    }

    @Test
    void a_container_made_by_hand_is_told_by_its_name() {
        Case byHand = new Case()
                .service("container_name", "'oracle_crm'")
                .live("/Name", "'/oracle_crm'")
                .live("/Config/Labels", "{}");
        assertThat(byHand.drifts()).containsExactly("labels.com.docker.compose removed");
    }

    @Test
    void a_stranger_on_our_network_is_extra() {
        var stranger = Case.container("c".repeat(64), "stranger");
        stranger.withObject("/Config").putObject("Labels");
        assertThat(new Case().and(stranger).drifts()).containsExactly("container extra");
    }

    @Test
    void what_was_not_read_is_not_observable() {
        assertThat(new Case().noContainer().drifts()).containsExactly("container missing");
        Case unread = new Case().noContainer().unread(LiveState.Kind.CONTAINERS);
        assertThat(unread.drifts()).isEmpty();
        assertThat(unread.with(Outcome.NOT_OBSERVABLE)).containsExactly("container");
    }
}
