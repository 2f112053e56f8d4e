package com.oraclelumira.auditor;

import static java.util.Objects.requireNonNull;

import com.oraclelumira.auditor.compose.ComposeRequest;
import com.oraclelumira.auditor.finding.Acceptance;
import com.oraclelumira.auditor.rule.RuleSettings;
import com.oraclelumira.auditor.secret.FingerprintKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One audit: what to compare with what, and on which terms.
 *
 * @param target the target's name in reports and fingerprints
 * @param desired where the Compose files are
 * @param compose which of them, and how to load them; audits load tolerantly, whatever its mode says
 * @param live where the live state is
 * @param rulePacks folders with rule packs of the user's own, beside the bundled ones
 * @param acceptance what is waived or was known before
 * @param key the key of fingerprints of secret values
 * @param timeLimit for the whole audit
 * @param ruleSettings what the user changes of all these rules
 * @param reach what the Compose files may read beside their own folder or repository
 */
public record AuditRequest(
        String target,
        DesiredSource desired,
        ComposeRequest compose,
        LiveSource live,
        List<Path> rulePacks,
        Acceptance acceptance,
        FingerprintKey key,
        Duration timeLimit,
        RuleSettings ruleSettings,
        Reach reach) {

    /** How long an audit may take unless it is told otherwise. */
    public static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(60);

    public AuditRequest {
        requireNonNull(target, "target is null");
        requireNonNull(desired, "desired is null");
        requireNonNull(compose, "compose is null");
        requireNonNull(live, "live is null");
        requireNonNull(acceptance, "acceptance is null");
        requireNonNull(key, "key is null");
        requireNonNull(ruleSettings, "rule settings are null");
        requireNonNull(reach, "reach is null");
        rulePacks = List.copyOf(rulePacks);
        if (timeLimit.isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException("time limit must be positive, got " + timeLimit);
        }
    }

    /**
     * An audit of those Compose files against that engine, everything else at its default: no variables but the files'
     * own, bundled rules, nothing waived, a key for this audit alone, {@link #DEFAULT_TIME_LIMIT}.
     *
     * @param files in merge order; none: found as Docker Compose finds them
     */
    public static AuditRequest of(DesiredSource desired, LiveSource live, String... files) {
        return new AuditRequest(
                "default",
                desired,
                ComposeRequest.of(ComposeRequest.Mode.TOLERANT, Map.of(), files),
                live,
                List.of(),
                Acceptance.NONE,
                FingerprintKey.random(),
                DEFAULT_TIME_LIMIT,
                RuleSettings.NONE,
                Reach.NONE);
    }

    public AuditRequest withTarget(String name) {
        return new AuditRequest(
                name, desired, compose, live, rulePacks, acceptance, key, timeLimit, ruleSettings, reach);
    }

    public AuditRequest withDesired(DesiredSource source) {
        return new AuditRequest(
                target, source, compose, live, rulePacks, acceptance, key, timeLimit, ruleSettings, reach);
    }

    public AuditRequest withCompose(ComposeRequest request) {
        return new AuditRequest(
                target, desired, request, live, rulePacks, acceptance, key, timeLimit, ruleSettings, reach);
    }

    public AuditRequest withRulePacks(List<Path> folders) {
        return new AuditRequest(
                target, desired, compose, live, folders, acceptance, key, timeLimit, ruleSettings, reach);
    }

    public AuditRequest withRuleSettings(RuleSettings settings) {
        return new AuditRequest(target, desired, compose, live, rulePacks, acceptance, key, timeLimit, settings, reach);
    }

    public AuditRequest withAcceptance(Acceptance accepted) {
        return new AuditRequest(
                target, desired, compose, live, rulePacks, accepted, key, timeLimit, ruleSettings, reach);
    }

    public AuditRequest withKey(FingerprintKey secretKey) {
        return new AuditRequest(
                target, desired, compose, live, rulePacks, acceptance, secretKey, timeLimit, ruleSettings, reach);
    }

    public AuditRequest withTimeLimit(Duration limit) {
        return new AuditRequest(target, desired, compose, live, rulePacks, acceptance, key, limit, ruleSettings, reach);
    }

    public AuditRequest withReach(Reach other) {
        return new AuditRequest(
                target, desired, compose, live, rulePacks, acceptance, key, timeLimit, ruleSettings, other);
    }
}
