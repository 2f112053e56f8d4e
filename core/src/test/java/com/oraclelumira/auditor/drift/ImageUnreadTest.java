package com.oraclelumira.auditor.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.live.LiveState.Kind;
import com.oraclelumira.auditor.model.Outcome;
import org.junit.jupiter.api.Test;

class ImageUnreadTest {

    @Test
    void what_the_image_may_have_said_is_no_drift_where_the_image_was_not_read() {
        Case unread = new Case()
                .live("/Config/User", "'www'")
                .live("/Config/WorkingDir", "'/app'")
                .live("/Config/StopSignal", "'SIGQUIT'")
                .unread(Kind.IMAGES);
        assertThat(unread.drifts()).doesNotContain("user added", "working_dir added", "stop_signal changed");
        assertThat(unread.with(Outcome.UNVERIFIABLE)).contains("user", "working_dir", "stop_signal");
    }

    @Test
    void it_is_drift_where_the_image_says_something_else() {
        Case read = new Case().live("/Config/User", "'www'").live("/Config/StopSignal", "'SIGQUIT'");
        assertThat(read.drifts()).contains("user added", "stop_signal changed");
    }
}
