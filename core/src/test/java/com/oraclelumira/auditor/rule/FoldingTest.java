package com.oraclelumira.auditor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.rule.RuleSettings.Setting;
import com.oraclelumira.auditor.rule.Subject.Side;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One fact, one finding; and no fact lost under another that does not imply it. */
class FoldingTest {

    private static final RuleEngine BUNDLED = RuleEngine.bundled();
    private static final Map<String, Object> NONE =
            Vocabulary.standard().shape(RuleScope.CONTAINER).none();

    @Test
    void what_privileged_implies_stands_under_it() {
        List<Violation> violations = judged(subject(
                "crm",
                Side.DESIRED,
                Map.of(
                        "privileged", true,
                        "cap_add", List.of("SYS_ADMIN", "NET_BROADCAST"),
                        "security_opt", List.of("seccomp=unconfined", "apparmor=unconfined"))));
        assertThat(ids(violations))
                .contains("CNT-PRIVILEGED", "CNT-NO-NEW-PRIVS")
                .doesNotContain("CNT-CAP-ADD-ESCAPE", "CNT-CAP-ADD-ANY", "CNT-SECCOMP-UNCONFINED", "CNT-CAP-DROP-ALL");
        assertThat(ids(one("CNT-PRIVILEGED", violations).folded()))
                .contains(
                        "CNT-CAP-ADD-ESCAPE",
                        "CNT-CAP-ADD-ANY",
                        "CNT-SECCOMP-UNCONFINED",
                        "CNT-APPARMOR-UNCONFINED",
                        "CNT-CAP-DROP-ALL",
                        "CNT-CAP-NET-RAW");
    }

    @Test
    void without_the_cause_each_stands_alone() {
        assertThat(ids(judged(subject(
                        "crm",
                        Side.DESIRED,
                        Map.of("cap_add", List.of("SYS_ADMIN"), "security_opt", List.of("seccomp=unconfined"))))))
                .contains("CNT-CAP-ADD-ESCAPE", "CNT-SECCOMP-UNCONFINED", "CNT-CAP-DROP-ALL");
    }

    @Test
    void cause_of_another_service_explains_nothing() {
        assertThat(ids(judged(
                        subject("crm", Side.DESIRED, Map.of("privileged", true)),
                        subject("desk", Side.DESIRED, Map.of("cap_add", List.of("SYS_ADMIN"))))))
                .contains("CNT-PRIVILEGED", "CNT-CAP-ADD-ESCAPE");
    }

    @Test
    void cause_on_the_host_alone_does_not_explain_what_git_says_too() {
        List<Violation> violations = judged(
                subject("crm", Side.DESIRED, Map.of("cap_add", List.of("SYS_ADMIN"))),
                subject("crm", Side.LIVE, Map.of("cap_add", List.of("SYS_ADMIN"), "privileged", true)));
        assertThat(ids(violations)).contains("CNT-PRIVILEGED", "CNT-CAP-ADD-ESCAPE");
    }

    @Test
    void mount_is_explained_by_the_same_mount_and_by_no_other() {
        Map<String, Object> root = mount("/", "/host");
        assertThat(ids(judged(subject("crm", Side.DESIRED, Map.of("volumes", List.of(root))))))
                .contains("CNT-MOUNT-ROOTEQ")
                .doesNotContain("CNT-MOUNT-SOCKETDIR");
        assertThat(ids(judged(subject(
                        "crm", Side.DESIRED, Map.of("volumes", List.of(mount("/etc", "/e"), readOnly("/run", "/r")))))))
                .contains("CNT-MOUNT-ROOTEQ", "CNT-MOUNT-SOCKETDIR");
    }

    @Test
    void socket_stands_under_its_folder_and_combination_lists_its_parts() {
        assertThat(ids(judged(subject(
                        "crm",
                        Side.DESIRED,
                        Map.of("volumes", List.of(readOnly("/run", "/r"), mount("/run/docker.sock", "/s")))))))
                .contains("CNT-MOUNT-SOCKETDIR")
                .doesNotContain("CNT-SOCKET-MOUNT");
        List<Violation> together =
                judged(subject("crm", Side.DESIRED, Map.of("pid", "host", "cap_add", List.of("SYS_PTRACE"))));
        assertThat(ids(one("CNT-COMBO", together).folded())).contains("CNT-PID-HOST", "CNT-CAP-ADD-PTRACE");
        assertThat(ids(judged(subject("crm", Side.DESIRED, Map.of("pid", "host")))))
                .contains("CNT-PID-HOST")
                .doesNotContain("CNT-COMBO");
    }

    @Test
    void parts_of_a_combination_stand_for_themselves_where_nobody_judges_combinations() throws RuleException {
        RuleSettings off =
                RuleSettings.read("settings", "rules: {CNT-COMBO: {enabled: false}}".getBytes(StandardCharsets.UTF_8));
        RuleEngine engine = new RuleEngine(off.applied(RulePacks.bundled()));
        List<Violation> apart = engine.judge(
                        List.of(subject("crm", Side.DESIRED, Map.of("pid", "host", "cap_add", List.of("SYS_PTRACE")))))
                .violations();
        assertThat(ids(apart)).contains("CNT-PID-HOST", "CNT-CAP-ADD-PTRACE").doesNotContain("CNT-COMBO");
    }

    @Test
    void cause_that_a_user_made_less_grave_hides_nothing() throws RuleException {
        RuleSettings lowered = new RuleSettings(
                Map.of(),
                Map.of(
                        "CNT-PRIVILEGED",
                        new Setting(
                                Optional.empty(),
                                Optional.of(Severity.LOW),
                                Optional.empty(),
                                new SourceLocation("s.yaml", 1, 1))));
        RuleEngine engine = new RuleEngine(lowered.applied(RulePacks.bundled()));
        assertThat(ids(engine.judge(List.of(subject(
                                "crm", Side.DESIRED, Map.of("privileged", true, "cap_add", List.of("SYS_ADMIN")))))
                        .violations()))
                .contains("CNT-PRIVILEGED", "CNT-CAP-ADD-ESCAPE");
    }

    private static Map<String, Object> mount(String source, String target) {
        Map<String, Object> mount =
                new HashMap<>(Vocabulary.standard().shape("Mount").none());
        mount.putAll(Map.of("type", "bind", "source", source, "target", target));
        return mount;
    }

    private static Map<String, Object> readOnly(String source, String target) {
        Map<String, Object> mount = mount(source, target);
        mount.put("read_only", true);
        return mount;
    }

    private static Subject subject(String name, Side side, Map<String, Object> differing) {
        Map<String, Object> fields = new HashMap<>(NONE);
        fields.put("name", name);
        fields.put("has_peers", true);
        fields.putAll(differing);
        return side == Side.DESIRED
                ? new Subject(SubjectRef.service(name), RuleScope.SERVICE, side, fields, Subject.Locator.NOWHERE)
                : new Subject(
                        SubjectRef.service(name, name + "-1", 1),
                        RuleScope.CONTAINER,
                        side,
                        fields,
                        Subject.Locator.NOWHERE);
    }

    private static List<Violation> judged(Subject... subjects) {
        return BUNDLED.judge(List.of(subjects)).violations();
    }

    private static Violation one(String rule, List<Violation> violations) {
        return violations.stream()
                .filter(it -> it.rule().id().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + rule + " among " + ids(violations)));
    }

    private static List<String> ids(List<Violation> violations) {
        return violations.stream().map(it -> it.rule().id()).toList();
    }
}
