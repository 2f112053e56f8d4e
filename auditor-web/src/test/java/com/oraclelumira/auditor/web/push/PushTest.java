package com.oraclelumira.auditor.web.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.web.target.Target;
import com.oraclelumira.auditor.web.target.TestTargets;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushTest {

    /** As GitHub's documentation gives it: the secret, a body, and what the header must be. */
    private static final PushSecret SECRET = new PushSecret("It's a Secret to Everybody");

    private static final byte[] BODY = "Hello, World!".getBytes(StandardCharsets.UTF_8);
    private static final String SIGNATURE = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

    @Test
    void body_signed_as_github_documents_it_is_believed() {
        assertThat(isKnown(Map.of("X-Hub-Signature-256", SIGNATURE))).isTrue();
    }

    @Test
    void body_signed_as_gitea_does_is_believed() {
        assertThat(isKnown(Map.of("X-Gitea-Signature", SIGNATURE.substring("sha256=".length()))))
                .isTrue();
    }

    @Test
    void token_of_gitlab_is_believed() {
        assertThat(isKnown(Map.of("X-Gitlab-Token", "It's a Secret to Everybody")))
                .isTrue();
    }

    @Test
    void other_signature_other_token_and_no_signature_are_not_believed() {
        assertThat(isKnown(Map.of("X-Hub-Signature-256", SIGNATURE.replace('7', '8'))))
                .isFalse();
        assertThat(isKnown(Map.of("X-Gitlab-Token", "guess"))).isFalse();
        assertThat(isKnown(Map.of())).isFalse();
    }

    @Test
    void wrong_signature_is_not_made_good_by_a_token_beside_it() {
        assertThat(isKnown(Map.of("X-Hub-Signature-256", "sha256=00", "X-Gitlab-Token", "It's a Secret to Everybody")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://git.example.org/ops/stack.git",
                "https://reader@GIT.example.org/ops/stack",
                "ssh://git@git.example.org:2222/ops/stack.git",
                "git@git.example.org:ops/stack.git",
                "git.example.org:ops/stack"
            })
    void repository_is_known_by_each_of_its_addresses(String address) {
        Push push = push("{\"repository\":{\"clone_url\":\"https://git.example.org/ops/stack.git\"}}");

        assertThat(push.concerns(inGit(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://git.example.org/ops/stack2.git",
                "https://git.example.com/ops/stack.git",
                "/srv/git/ops/stack.git"
            })
    void other_repository_is_not_meant(String address) {
        Push push = push("{\"repository\":{\"clone_url\":\"https://git.example.org/ops/stack.git\"}}");

        assertThat(push.concerns(inGit(address))).isFalse();
    }

    @Test
    void project_of_gitlab_and_folder_targets() {
        Push push = push("{\"project\":{\"git_ssh_url\":\"git@gitlab.example.org:ops/stack.git\",\"id\":7}}");

        assertThat(push.concerns(
                        TestTargets.of("prod", Map.of("git", "https://gitlab.example.org/ops/stack", "ref", "main"))))
                .isTrue();
        assertThat(push.concerns(TestTargets.of("prod", Map.of("folder", "/srv/stack"))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{}", "{\"repository\":\"ops/stack\"}", "{\"repository\":{\"url\":7}}"})
    void what_is_no_push_is_refused(String body) {
        assertThatThrownBy(() -> push(body)).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean isKnown(Map<String, String> headers) {
        return SECRET.isKnownBy(name -> Optional.ofNullable(headers.get(name)), BODY);
    }

    private static Push push(String body) {
        return Push.of(body.getBytes(StandardCharsets.UTF_8));
    }

    private static Target inGit(String address) {
        return TestTargets.of("prod", Map.of("git", address));
    }
}
