package com.oraclelumira.auditor.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.live.Upstream;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Outcome;
import org.junit.jupiter.api.Test;

class UpstreamTest {

    private static final String PROPERTY = "image.upstream";

    @Test
    void image_that_moved_on_in_its_registry_is_a_notice_and_never_drift() {
        DriftResult moved =
                pulled().upstream("app:1", new Upstream.Digest("sha256:new")).audit();

        assertThat(moved.drifts()).isEmpty();
        assertThat(moved.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.property().toString()).isEqualTo(PROPERTY);
            assertThat(notice.driftClass()).contains(DriftClass.STALE);
            assertThat(notice.desired()).contains("sha256:new");
            assertThat(notice.live()).contains("sha256:old");
        });
    }

    @Test
    void image_that_the_registry_still_has_under_its_name_is_the_same() {
        Case same = pulled().upstream("app:1", new Upstream.Digest("sha256:old"));
        assertThat(same.with(Outcome.SAME)).contains(PROPERTY);
        assertThat(same.audit().notices()).isEmpty();
    }

    @Test
    void any_digest_under_which_the_image_was_pulled_counts() {
        Case twice = pulled().image("/RepoDigests", "['app@sha256:index','app@sha256:old']")
                .upstream("app:1", new Upstream.Digest("sha256:old"));
        assertThat(twice.audit().notices()).isEmpty();
    }

    @Test
    void digest_under_another_repository_does_not_count() {
        Case mirrored = pulled().image("/RepoDigests", "['mirror.example/app@sha256:new','app@sha256:old']")
                .upstream("app:1", new Upstream.Digest("sha256:new"));
        assertThat(mirrored.audit().notices()).hasSize(1);
    }

    @Test
    void registry_that_does_not_answer_is_unverifiable_and_never_drift() {
        Case silent = pulled().upstream("app:1", new Upstream.Unknown("its registry could not be asked: HTTP 500"));
        assertThat(silent.with(Outcome.UNVERIFIABLE)).containsExactly(PROPERTY);
        assertThat(silent.audit().drifts()).isEmpty();
        assertThat(silent.audit().notices()).isEmpty();
    }

    @Test
    void nothing_is_said_where_no_registry_was_asked() {
        assertThat(pulled().audit().comparisons())
                .noneMatch(comparison -> comparison.property().toString().equals(PROPERTY));
    }

    private static Case pulled() {
        return new Case().image("/RepoDigests", "['app@sha256:old']");
    }
}
