package com.oraclelumira.auditor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.oraclelumira.auditor.compose.ComposeRequest;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.lab.RegistryContainer;
import com.oraclelumira.auditor.lab.RegistryProgram;
import com.oraclelumira.auditor.lab.TestEngine;
import com.oraclelumira.auditor.lab.Trees;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Outcome;
import com.oraclelumira.auditor.model.PropertyPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

/** A real engine asks a real registry what the names of images mean there by now. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
class UpstreamIT {
    private static final String PROJECT = "lumira-it-upstream";
    private static final PropertyPath UPSTREAM = PropertyPath.of("image", "upstream");

    private TestEngine engine;
    private RegistryContainer registry;
    private Path folder;
    private String kept;
    private String moved;

    @BeforeAll
    void deploy() throws Exception {
        engine = TestEngine.orSkip();
        Optional<String> obstacle = RegistryProgram.obstacle();
        assumeTrue(obstacle.isEmpty(), () -> obstacle.orElse(""));
        folder = Files.createTempDirectory(PROJECT);
        registry = RegistryContainer.start(engine, folder);
        kept = registry.host() + "/kept:1";
        moved = registry.host() + "/moved:1";
        engine.importBusybox(kept);
        engine.docker("push", "-q", kept);
        push(moved, "first");
        Files.writeString(folder.resolve("compose.yaml"), """
                services:
                  kept: {image: '%s', command: [/busybox, sleep, '10000'], network_mode: none}
                  moved: {image: '%s', command: [/busybox, sleep, '10000'], network_mode: none}
                """.formatted(kept, moved));
        engine.compose(folder, Stream.of("-p", PROJECT, "-f", "compose.yaml", "up", "-d"));
    }

    @AfterAll
    void remove() throws Exception {
        if (registry != null) {
            engine.tryCompose(folder, Stream.of("-p", PROJECT, "-f", "compose.yaml", "down", "-t", "0"));
            registry.close();
            for (String image : List.of(kept, moved, moved + "-first", moved + "-second")) {
                engine.answers("image", "rm", "-f", image);
            }
            Trees.delete(folder);
        }
    }

    @Test
    void a_name_that_the_registry_gave_to_another_image_is_a_notice_for_as_long_as_it_is_so() throws Exception {
        assertThat(notices(audit(true))).isEmpty();

        push(moved, "second");
        engine.docker("tag", moved + "-first", moved);
        AuditReport report = audit(true);

        assertThat(notices(report)).singleElement().satisfies(notice -> {
            assertThat(notice.subject().name()).isEqualTo("moved");
            assertThat(notice.driftClass()).contains(DriftClass.STALE);
            assertThat(notice.counts()).isFalse();
        });
        assertThat(report.verdict()).isNotIn(AuditReport.Verdict.DRIFTED, AuditReport.Verdict.INCOMPLETE);
        assertThat(notices(audit(false))).isEmpty();

        push(moved, "first");
        assertThat(notices(audit(true))).isEmpty();
    }

    @Test
    void what_a_registry_keeps_for_those_who_sign_in_is_unverifiable() throws Exception {
        registry.restart(true);
        try {
            AuditReport report = audit(true);

            assertThat(notices(report)).isEmpty();
            assertThat(unverifiable(report)).containsExactlyInAnyOrder("kept", "moved");
        } finally {
            registry.restart(false);
        }
    }

    @Test
    void a_registry_that_is_down_makes_it_unverifiable_and_no_drift() throws Exception {
        registry.stop();
        try {
            AuditReport report = audit(true);

            assertThat(notices(report)).isEmpty();
            assertThat(unverifiable(report)).containsExactlyInAnyOrder("kept", "moved");
            assertThat(report.verdict()).isNotEqualTo(AuditReport.Verdict.DRIFTED);
        } finally {
            registry.restart(false);
        }
    }

    /** Gives that name, here and in the registry, to an image with that label. */
    private void push(String name, String label) {
        if (!engine.answers("image", "inspect", name + "-" + label)) {
            engine.importBusybox(name + "-" + label, "LABEL is=" + label);
        }
        engine.docker("tag", name + "-" + label, name);
        engine.docker("push", "-q", name);
    }

    private AuditReport audit(boolean asking) throws InterruptedException {
        LiveSource.Engine live = LiveSource.engine(engine.endpoint());
        return new Auditor()
                .audit(AuditRequest.of(DesiredSource.folder(folder), asking ? live.withRegistries() : live)
                        .withCompose(ComposeRequest.of(ComposeRequest.Mode.TOLERANT, Map.of())
                                .withProjectName(PROJECT)));
    }

    private static List<Finding> notices(AuditReport report) {
        return report.findings().stream()
                .filter(finding -> finding.property().filter(UPSTREAM::equals).isPresent())
                .toList();
    }

    private static List<String> unverifiable(AuditReport report) {
        return report.unchecked().stream()
                .filter(unchecked -> unchecked.outcome() == Outcome.UNVERIFIABLE
                        && unchecked.property().equals(UPSTREAM))
                .map(unchecked -> unchecked.subject().name())
                .toList();
    }
}
