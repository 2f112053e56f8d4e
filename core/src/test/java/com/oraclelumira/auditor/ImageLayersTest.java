package com.oraclelumira.auditor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.oraclelumira.auditor.rule.RuleEngine;
import com.oraclelumira.auditor.rule.RuleResult;
import com.oraclelumira.auditor.rule.RuleScope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rules see of how an image was made. Histories are those of real images, shortened. */
class ImageLayersTest {

    private static final String TOKEN = "Zr5nWq27TbMm31";

    @TempDir
    Path folder;

    private record Made(String by, int size, List<String> tags) {
        Made(String by, int size) {
            this(by, size, List.of());
        }
    }

    @Test
    void layers_are_told_oldest_first_and_those_up_to_the_base_images_command_came_with_it() throws Exception {
        assertThat(fromBase(
                        new Made("/bin/sh -c #(nop) ADD file:0a1b2c in / ", 74),
                        new Made("/bin/sh -c #(nop)  CMD [\"bash\"]", 0),
                        new Made("ENV A=1", 0),
                        new Made("RUN /bin/sh -c apt-get update # buildkit", 9),
                        new Made("CMD [\"app\"]", 0)))
                .containsExactly(true, true, false, false, false);
    }

    @Test
    void name_on_an_older_layer_ends_the_base_image() throws Exception {
        assertThat(fromBase(
                        new Made("COPY / / # buildkit", 5),
                        new Made("RUN a", 1, List.of("base:1")),
                        new Made("RUN b", 1, List.of("x:1"))))
                .containsExactly(true, true, false);
    }

    @Test
    void own_command_alone_is_no_base_but_the_root_file_system_always_is() throws Exception {
        assertThat(fromBase(
                        new Made("ADD alpine-minirootfs-3.22.0-x86_64.tar.gz / # buildkit", 8),
                        new Made("CMD [\"sh\"]", 0)))
                .containsExactly(true, false);
        assertThat(fromBase(new Made("ADD app.tar.gz /app # buildkit", 8), new Made("CMD [\"sh\"]", 0)))
                .containsExactly(false, false);
    }

    @Test
    void rules_find_what_the_history_shows_and_no_secret_leaves() throws Exception {
        RuleResult judged = judged(
                new Made("/bin/sh -c #(nop) ADD file:0a1b2c in / ", 74),
                new Made("RUN |1 API_TOKEN=" + TOKEN + " /bin/sh -c make # buildkit", 9),
                new Made("ENV DB_PASSWORD=" + TOKEN, 0),
                new Made("ADD https://x:" + TOKEN + "@example.com/a.tar /app # buildkit", 9),
                new Made("RUN /bin/sh -c apt-get update # buildkit", 9),
                new Made("RUN /bin/sh -c curl -sL https://example.com/i | bash # buildkit", 9),
                new Made("RUN /bin/sh -c apt-get install -y sudo # buildkit", 9),
                new Made("RUN /bin/sh -c apt-get -y dist-upgrade # buildkit", 9));
        assertThat(history(judged))
                .contains(
                        "IMG-HISTORY-ADD",
                        "IMG-HISTORY-CURLPIPE",
                        "IMG-HISTORY-SECRET",
                        "IMG-HISTORY-SUDO",
                        "IMG-HISTORY-UPDATE",
                        "IMG-HISTORY-UPGRADE");
        assertThat(judged.violations().toString()).doesNotContain(TOKEN);
        assertThat(judged.toString()).doesNotContain(TOKEN);
    }

    @Test
    void well_made_image_and_public_keys_in_its_history_are_no_violation() throws Exception {
        assertThat(history(judged(
                        new Made("# debian.sh --arch 'amd64' out/ 'bookworm' '@1754265600'", 74),
                        new Made("ENV GPG_KEY=7169605F62C751356D054A26A821E680E5FA6305", 0),
                        new Made(
                                "ENV PYTHON_SHA256=c30bb24b7f1e9a19b11b55a546434f74e739bb4c271a3e3a80ff4380d49f7adb",
                                0),
                        new Made(
                                "RUN /bin/sh -c set -eux; \tapt-get update; \tapt-get install -y --no-install-recommends curl;"
                                        + " \twget -O p.tar.xz \"https://example.com/p.tar.xz\"; \techo \"$PYTHON_SHA256 *p.tar.xz\""
                                        + " | sha256sum -c -; \tgpg --batch --recv-keys \"$GPG_KEY\" # buildkit",
                                9),
                        new Made("RUN /bin/sh -c --mount=type=secret,id=token cat /run/secrets/token # buildkit", 9),
                        new Made("CMD [\"python3\"]", 0))))
                .isEmpty();
    }

    @Test
    void rules_stay_undecided_where_the_history_was_not_read() throws Exception {
        RuleResult judged = RuleEngine.bundled().judge(new Stage(folder, project(), host("")).subjects());
        assertThat(history(judged)).isEmpty();
        assertThat(judged.undecided())
                .extracting(it -> it.rule())
                .contains("IMG-HISTORY-SECRET", "IMG-HISTORY-UPDATE", "IMG-HISTORY-ADD");
    }

    private static List<String> history(RuleResult judged) {
        return judged.violations().stream()
                .map(it -> it.rule().id())
                .filter(id -> id.startsWith("IMG-HISTORY"))
                .toList();
    }

    private RuleResult judged(Made... made) throws Exception {
        return RuleEngine.bundled().judge(stage(made).subjects());
    }

    /** Whether each layer came with the base image. */
    private List<Boolean> fromBase(Made... made) throws Exception {
        List<Boolean> bases = new ArrayList<>();
        for (Object layer : (List<?>) requireNonNull(
                stage(made).live(RuleScope.IMAGE, "app:1").fields().get("layers"))) {
            bases.add(Boolean.TRUE.equals(((Map<?, ?>) layer).get("base")));
        }
        return bases;
    }

    /** @param made oldest first */
    private Stage stage(Made... made) throws Exception {
        List<Map<String, Object>> newestFirst = new ArrayList<>();
        for (Made layer : made) {
            newestFirst.add(0, Map.of("CreatedBy", layer.by(), "Size", layer.size(), "Tags", layer.tags()));
        }
        return new Stage(
                folder, project(), host(", \"history\": " + new ObjectMapper().writeValueAsString(newestFirst)));
    }

    private static String project() {
        return "name: crm\nservices: {web: {image: 'app:1'}}\n";
    }

    private static String host(String history) {
        return """
                {"containers": [{"Id": "a", "Name": "/crm-web-1", "Image": "sha256:1", "State": {"Status": "running"},
                  "Config": {"Image": "app:1", "Labels": {"com.docker.compose.project": "crm",
                    "com.docker.compose.service": "web"}}, "HostConfig": {}}],
                 "images": [{"Id": "sha256:1", "RepoTags": ["app:1"], "Config": {}%s}]}
                """.formatted(history);
    }
}
