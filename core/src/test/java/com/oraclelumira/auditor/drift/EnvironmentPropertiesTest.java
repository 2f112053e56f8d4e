package com.oraclelumira.auditor.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.model.Outcome;
import org.junit.jupiter.api.Test;

class EnvironmentPropertiesTest {

    @Test
    void a_variable_that_falls_back_to_the_image_is_changed() {
        Case changed = new Case()
                .service("environment", "{'TZ':'Europe/Paris'}")
                .image("/Config/Env", "['TZ=UTC']")
                .live("/Config/Env", "['TZ=UTC']");
        assertThat(changed.drifts()).containsExactly("environment.TZ changed");
    }

    @Test
    void a_variable_that_the_image_sets_alike_is_the_same_without_the_file() {
        assertThat(new Case()
                        .service("environment", "{'DEMO':'0'}")
                        .image("/Config/Env", "['DEMO=0','PATH=/bin']")
                        .live("/Config/Env", "['PATH=/bin','DEMO=0']")
                        .drifts())
                .isEmpty();
    }

    @Test
    void a_variable_set_by_hand_is_added_and_a_lost_one_removed() {
        assertThat(new Case().live("/Config/Env", "['CRON=1']").drifts()).containsExactly("environment.CRON added");
        assertThat(new Case().service("environment", "{'NAME':'x'}").drifts())
                .containsExactly("environment.NAME removed");
    }

    @Test
    void fixed_parts_of_an_open_value_are_compared() {
        Case open = new Case().service("environment", "{'DSN':'mysql://u:${PW}@db'}");
        assertThat(open.live("/Config/Env", "['DSN=mysql://u:s3cret@db']").drifts())
                .isEmpty();
        assertThat(open.with(Outcome.UNVERIFIABLE)).containsExactly("environment.DSN");
        assertThat(open.live("/Config/Env", "['DSN=mysql://u:s3cret@elsewhere']")
                        .drifts())
                .containsExactly("environment.DSN changed");
        assertThat(open.live("/Config/Env", "[]").drifts()).containsExactly("environment.DSN removed");
    }

    @Test
    void a_value_from_the_deploying_users_shell_is_unverifiable() {
        Case open = new Case().service("environment", "{'TOKEN':null}");
        assertThat(open.live("/Config/Env", "['TOKEN']").drifts()).isEmpty();
        assertThat(open.live("/Config/Env", "['TOKEN=x']").with(Outcome.UNVERIFIABLE))
                .containsExactly("environment.TOKEN");
    }

    @Test
    void while_an_env_file_is_missing_what_only_live_has_is_unverifiable() {
        Case open = new Case().service("#missing-env-files", "['secrets.env']").live("/Config/Env", "['PASSWORD=x']");
        assertThat(open.drifts()).isEmpty();
        assertThat(open.with(Outcome.UNVERIFIABLE)).containsExactly("environment.PASSWORD");
    }

    @Test
    void proxy_settings_of_the_deploying_user_are_not_drift() {
        assertThat(new Case()
                        .live("/Config/Env", "['https_proxy=http://proxy:3128']")
                        .drifts())
                .isEmpty();
    }

    @Test
    void what_an_unread_image_may_set_is_not_drift() {
        Case unread = new Case()
                .unread(LiveState.Kind.IMAGES)
                .live("/Config/Env", "['PATH=/bin']")
                .live("/Config/Cmd", "['run']")
                .live("/Config/Labels/vendor", "'x'");
        assertThat(unread.drifts()).isEmpty();
    }

    @Test
    void labels_of_the_image_and_of_tools_are_explained_and_others_are_not() {
        assertThat(new Case()
                        .image("/Config/Labels", "{'vendor':'x'}")
                        .live("/Config/Labels/vendor", "'x'")
                        .live("/Config/Labels/io.portainer.stack", "'7'")
                        .drifts())
                .isEmpty();
        assertThat(new Case().live("/Config/Labels/traefik.enable", "'true'").drifts())
                .containsExactly("labels.traefik.enable added");
    }
}
