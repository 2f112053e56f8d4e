package com.oraclelumira.auditor.web.audit;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.AuditRequest;
import com.oraclelumira.auditor.Auditor;
import com.oraclelumira.auditor.DesiredSource;
import com.oraclelumira.auditor.LiveSource;
import com.oraclelumira.auditor.Reach;
import com.oraclelumira.auditor.compose.ComposeRequest;
import com.oraclelumira.auditor.finding.Acceptance;
import com.oraclelumira.auditor.git.GitException;
import com.oraclelumira.auditor.git.GitSource;
import com.oraclelumira.auditor.git.GitTree;
import com.oraclelumira.auditor.secret.FingerprintKey;
import com.oraclelumira.auditor.web.target.Desired;
import com.oraclelumira.auditor.web.target.Live;
import com.oraclelumira.auditor.web.target.Target;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Audits by the library, whose rules the first audit prepares. Safe for use by several threads. */
public final class CoreAudits implements Audits, Commits {

    private final Clock clock;
    private final FingerprintKey key;
    private final Path gitCache;
    private final Map<String, String> engineEnvironment;
    private @Nullable Auditor auditor;

    /**
     * @param clock tells when reports are made and which waivers are over
     * @param key of the fingerprints of secret values, the same at every audit, so that they can be compared over time
     * @param gitCache where copies of remote repositories are kept
     * @param engineEnvironment says where the local engine is, as Docker's own client reads it
     */
    public CoreAudits(Clock clock, FingerprintKey key, Path gitCache, Map<String, String> engineEnvironment) {
        this.clock = clock;
        this.key = key;
        this.gitCache = gitCache;
        this.engineEnvironment = Map.copyOf(engineEnvironment);
    }

    @Override
    public AuditReport audit(Target target) throws AuditException {
        try {
            return auditor().audit(request(target));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AuditException("the audit was cancelled because the auditor stops", e);
        }
    }

    @Override
    public String commit(Target target) throws AuditException {
        Desired.InGit git = (Desired.InGit) target.desired();
        try (GitTree tree = GitTree.open(source(git, target.reach()), git.ref().orElse(""))) {
            return tree.commit();
        } catch (GitException e) {
            throw new AuditException(String.valueOf(e.getMessage()), e);
        }
    }

    private GitSource source(Desired.InGit git, Reach reach) {
        return GitSource.of(git.repository(), gitCache).withCredentials(reach.credentials());
    }

    private synchronized Auditor auditor() {
        if (auditor == null) {
            auditor = new Auditor(clock);
        }
        return auditor;
    }

    private AuditRequest request(Target target) {
        return new AuditRequest(
                target.name(),
                desired(target),
                compose(target),
                live(target.live()),
                target.rules().packs(),
                Acceptance.NONE,
                key,
                target.timeLimit(),
                target.rules().settings(),
                target.reach());
    }

    /** The auditor's own environment gives no value to anybody's Compose file. */
    private static ComposeRequest compose(Target target) {
        return new ComposeRequest(
                target.files(),
                Optional.empty(),
                target.project(),
                target.envFiles(),
                target.profiles(),
                List.of(),
                Map.of(),
                Optional.empty(),
                ComposeRequest.Mode.TOLERANT,
                java.util.Set.of());
    }

    private DesiredSource desired(Target target) {
        Desired desired = target.desired();
        if (desired instanceof Desired.InGit git) {
            return DesiredSource.git(source(git, target.reach()), git.ref().orElse(""));
        }
        return DesiredSource.folder(((Desired.InFolder) desired).folder());
    }

    private LiveSource live(Live live) {
        if (live instanceof Live.Recorded recorded) {
            return LiveSource.snapshot(recorded.folder());
        }
        return ((Live.OnEngine) live)
                .endpoint()
                .map(LiveSource::engine)
                .orElseGet(() -> LiveSource.defaultEngine(engineEnvironment));
    }
}
