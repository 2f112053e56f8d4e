package com.oraclelumira.auditor.web.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.web.alert.message.Measure;
import org.junit.jupiter.api.Test;

/** What every {@link AttachmentChannel} keeps beside the contract of all channels. */
public abstract class AttachmentContract extends ChannelContract {

    @Override
    protected void fits(String body) {
        atMost(4000, Measure.CODE_POINTS, String.join("", Json.read(body).findValuesAsText("text")));
    }

    @Test
    void shows_a_coloured_bar_and_links() throws Exception {
        send(Messages.resolved());
        assertThat(Json.read(last().body()).findValuesAsText("color")).containsExactly("#2E7D32");
        assertThat(last().body()).contains("[Open report](" + Messages.REPORT + ")");
    }
}
