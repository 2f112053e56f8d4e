package com.oraclelumira.auditor.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.live.LiveState.Kind;
import com.oraclelumira.auditor.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImagePropertiesTest {

    private static final String OLD = "'sha256:" + "a".repeat(64) + "'";
    private static final String NEW = "'sha256:" + "b".repeat(64) + "'";
    private static final String MANIFEST = "'sha256:" + "c".repeat(64) + "'";
    private static final String SHORT_OLD = "'" + "a".repeat(12) + "'";

    @Test
    void container_that_runs_an_older_image_of_its_tag_is_stale() {
        assertThat(new Case().live("/Image", OLD).image("/Id", NEW).drifts()).containsExactly("image.id stale");
        assertThat(new Case().live("/Image", OLD).image("/Id", OLD).drifts()).isEmpty();
    }

    @Test
    void tag_that_no_image_on_the_host_bears_is_missing() {
        Case untagged = new Case().live("/Image", OLD).image("/Id", OLD).image("/RepoTags", "[]");
        assertThat(untagged.drifts()).containsExactly("image missing");
    }

    @Test
    void second_tag_of_the_image_is_no_drift() {
        assertThat(new Case()
                        .image("/RepoTags", "['app:1','app:latest','spare:9']")
                        .drifts())
                .isEmpty();
    }

    @Test
    void container_run_by_the_id_that_its_tag_means_is_no_drift() {
        assertThat(byId(OLD, OLD).drifts()).isEmpty();
        assertThat(byId("'" + "a".repeat(64) + "'", OLD).drifts()).isEmpty();
        assertThat(byId(SHORT_OLD, OLD).drifts()).isEmpty();
    }

    @Test
    void container_run_by_the_id_of_another_image_runs_another_image() {
        assertThat(byId(OLD, NEW).drifts()).containsExactly("image changed");
        assertThat(byId(SHORT_OLD, NEW).drifts()).containsExactly("image changed");
    }

    private static Case byId(String running, String tagged) {
        return new Case().live("/Config/Image", running).live("/Image", OLD).image("/Id", tagged);
    }

    @Test
    void name_that_only_looks_like_a_short_id_is_a_name() {
        assertThat(new Case().live("/Config/Image", "'" + "d".repeat(12) + "'").drifts())
                .containsExactly("image changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop-app", "shop_app"})
    void image_that_compose_built_bears_the_name_that_either_compose_gives_it(String name) {
        assertThat(built(name, name).drifts()).isEmpty();
    }

    @Test
    void built_image_under_a_name_that_compose_does_not_give_it_is_another_image() {
        assertThat(built("elsewhere-app", "shop-app").drifts()).containsExactly("image changed");
    }

    @Test
    void image_that_was_built_again_leaves_its_container_stale() {
        assertThat(built("shop-app", "shop-app").image("/Id", NEW).drifts()).containsExactly("image.id stale");
    }

    @Test
    void labels_that_compose_wrote_into_an_image_it_built_are_no_drift_of_the_container() {
        Case built = built("shop-app", "shop-app")
                .image(
                        "/Config/Labels",
                        "{'com.docker.compose.project':'shop','com.docker.compose.service':'app',"
                                + "'com.docker.compose.version':'2.26.1','team':'web'}")
                .live("/Config/Labels/team", "'web'");
        assertThat(built.drifts()).isEmpty();
        assertThat(built.live("/Config/Labels/team", "'ops'").drifts()).containsExactly("labels.team changed");
    }

    private static Case built(String running, String tagged) {
        return new Case()
                .service("image", "null")
                .service("build", "{'context':'.'}")
                .live("/Config/Image", "'" + running + "'")
                .image("/RepoTags", "['" + tagged + ":latest']");
    }

    @Test
    void image_pinned_by_digest_is_no_drift_however_the_container_names_it() {
        assertThat(pinned("'app@sha256:d1'").drifts()).isEmpty();
        assertThat(pinned("'docker.io/library/app@sha256:d1'").drifts()).isEmpty();
        assertThat(pinned("'app:1'").drifts()).isEmpty();
        assertThat(pinned(OLD).drifts()).isEmpty();
    }

    @Test
    void image_of_another_digest_than_the_pinned_one_is_another_image() {
        assertThat(pinned("'app@sha256:d2'")
                        .image("/RepoDigests", "['app@sha256:d2']")
                        .drifts())
                .containsExactly("image changed");
        assertThat(pinned("'app:1'").image("/RepoDigests", "['app@sha256:d2']").drifts())
                .containsExactly("image changed");
    }

    private static Case pinned(String running) {
        return new Case()
                .service("image", "'app@sha256:d1'")
                .live("/Config/Image", running)
                .live("/Image", OLD)
                .image("/Id", OLD)
                .image("/RepoTags", "[]")
                .image("/RepoDigests", "['app@sha256:d1']");
    }

    @Test
    void pinned_image_whose_tag_was_moved_is_not_stale() {
        assertThat(pinned("'app@sha256:d1'").image("/RepoTags", "['app:2']").drifts())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"linux/amd64, amd64", "linux/x86_64, amd64", "linux/aarch64, arm64", "linux/arm64/v8, arm64"})
    void platform_of_the_image_is_the_desired_one_in_other_words(String desired, String architecture) {
        assertThat(onPlatform(desired, architecture).drifts()).isEmpty();
    }

    @Test
    void image_for_another_platform_is_drift() {
        assertThat(onPlatform("linux/arm64", "amd64").drifts()).containsExactly("platform changed");
    }

    private static Case onPlatform(String desired, String architecture) {
        return new Case()
                .service("platform", "'" + desired + "'")
                .image("/Os", "'linux'")
                .image("/Architecture", "'" + architecture + "'");
    }

    @Test
    void platform_of_the_manifest_that_runs_counts_more_than_the_first_of_its_image() {
        Case several = onPlatform("linux/arm64", "amd64")
                .live("/ImageManifestDescriptor", "{'platform':{'os':'linux','architecture':'arm64','variant':'v8'}}");
        assertThat(several.drifts()).isEmpty();
        assertThat(several.service("platform", "'linux/amd64'").drifts()).containsExactly("platform changed");
    }

    @Test
    void index_made_again_of_the_manifest_that_runs_is_not_stale() {
        Case rebuilt = contained(MANIFEST);
        assertThat(rebuilt.drifts()).isEmpty();
        assertThat(rebuilt.with(Outcome.SAME)).contains("image.id");
    }

    @Test
    void index_of_another_manifest_leaves_the_container_stale() {
        assertThat(contained(NEW).drifts()).containsExactly("image.id stale");
    }

    /** As an engine shows it that keeps images as containerd does: the ids are those of an index. */
    private static Case contained(String manifest) {
        return new Case()
                .live("/Image", OLD)
                .live("/ImageManifestDescriptor", "{'digest':" + MANIFEST + "}")
                .image("/Id", NEW)
                .image(
                        "/Manifests",
                        "[{'ID':" + OLD + ",'Kind':'attestation'},{'ID':" + manifest + ",'Kind':'image'}]");
    }

    @Test
    void label_of_compose_that_names_the_running_manifest_is_not_forged() {
        Case noted = contained(MANIFEST).live("/Config/Labels/com.docker.compose.image", MANIFEST);
        assertThat(noted.audit().notices()).isEmpty();
        assertThat(noted.live("/Config/Labels/com.docker.compose.image", NEW)
                        .audit()
                        .notices())
                .extracting(notice -> notice.property().toString())
                .containsExactly("labels.com.docker.compose.image");
    }

    @Test
    void image_that_may_be_among_the_unread_is_neither_missing_nor_stale() {
        Case unread = new Case().unread(Kind.IMAGES);
        assertThat(unread.drifts()).isEmpty();
        assertThat(unread.with(Outcome.NOT_OBSERVABLE)).contains("image.id");
    }
}
