package com.oraclelumira.auditor.drift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MountModeTest {

    @Test
    void mode_that_says_a_word_twice_is_read_like_one_that_says_it_once() {
        assertThat(mounted("rw,rw").drifts()).isEmpty();
        assertThat(mounted("rw,Z,Z").drifts())
                .isNotEmpty()
                .isEqualTo(mounted("rw,Z").drifts());
    }

    private static Case mounted(String mode) {
        return new Case()
                .service("volumes", "[{'type':'bind','source':'/srv/data','target':'/data'}]")
                .live(
                        "/Mounts",
                        "[{'Type':'bind','Source':'/srv/data','Destination':'/data','Mode':'" + mode
                                + "','RW':true,'Propagation':'rprivate'}]");
    }
}
