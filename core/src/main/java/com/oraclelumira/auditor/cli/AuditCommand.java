package com.oraclelumira.auditor.cli;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.AuditRequest;
import com.oraclelumira.auditor.Auditor;
import com.oraclelumira.auditor.DesiredSource;
import com.oraclelumira.auditor.LiveSource;
import com.oraclelumira.auditor.Reach;
import com.oraclelumira.auditor.compose.ComposeLoader;
import com.oraclelumira.auditor.compose.ComposeRequest.Mode;
import com.oraclelumira.auditor.compose.LocalTree;
import com.oraclelumira.auditor.credential.CredentialStore;
import com.oraclelumira.auditor.finding.Baseline;
import com.oraclelumira.auditor.secret.FingerprintKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lumira-audit audit}: compares git with the host and judges both. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Compares Compose files with a live engine and judges both by security rules.",
        footer = {
            "",
            "Without a file here or above, all Compose projects of the host are audited whose",
            "files can be read.",
            "",
            "Examples:",
            "  lumira-audit audit",
            "  lumira-audit audit -f compose.yaml -f compose.prod.yaml --fail-on high",
            "  lumira-audit audit --git /srv/lumira.git --ref main \\",
            "      -f infrastructure/docker-compose.yml --format json -o report.json"
        })
final class AuditCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Option(
            names = "--git",
            paramLabel = "REPO",
            description = "read the files from this git repository (path or address); -f are paths in it")
    private @Nullable String repository;

    @Option(names = "--ref", paramLabel = "REF", description = "branch, tag or commit (default: HEAD); needs --git")
    private @Nullable String ref;

    @Option(
            names = "--allow-path",
            paramLabel = "DIR",
            description = "let files in the repository name files below this folder of this machine, such as"
                    + " /etc/lumira (default: a path that leaves the repository is refused); needs --git")
    private List<Path> allowedPaths = new ArrayList<>();

    @Mixin
    private ReachOptions reach = new ReachOptions();

    @Option(
            names = {"-H", "--host"},
            paramLabel = "URI",
            description =
                    "engine, such as unix:///var/run/docker.sock (default: DOCKER_HOST, the current docker context,"
                            + " the default socket)")
    private @Nullable String host;

    @Option(
            names = "--snapshot",
            paramLabel = "DIR",
            description = "read this folder of engine answers instead of an engine")
    private @Nullable Path snapshot;

    @Option(
            names = "--check-upstream",
            description = "have the engine ask the registries whether the images of the files moved on there; reported"
                    + " as a note, never as drift (default: no registry is asked)")
    private boolean checkUpstream;

    @Option(
            names = "--target",
            paramLabel = "NAME",
            defaultValue = "default",
            description = "the target's name in the report and in fingerprints")
    private String target = "default";

    @Mixin
    private JudgementOptions judgement = new JudgementOptions();

    @Option(names = "--baseline", paramLabel = "FILE", description = "accept the findings that this file lists")
    private @Nullable Path baseline;

    @Option(
            names = "--write-baseline",
            paramLabel = "FILE",
            description = "write today's findings there, for later --baseline; what is solved leaves it")
    private @Nullable Path writeBaseline;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description =
                    "key of the fingerprints of secret values, made where it is missing (default: a key for this run"
                            + " alone)")
    private @Nullable Path keyFile;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "time limit of the whole audit (default: 60)")
    private int timeout = 60;

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Override
    public Integer call() throws InterruptedException {
        report.check();
        AuditRequest request = request();
        AuditReport result = audited(new Auditor(), request);
        report.write(result, spec().commandLine().getOut());
        if (writeBaseline != null) {
            write(
                    writeBaseline,
                    Baseline.write(request.acceptance()
                            .nextBaseline(result.findings(), result.verdict() != AuditReport.Verdict.INCOMPLETE)));
        }
        return report.status(result);
    }

    /** What the options name; where they name nothing and there is no file here, all projects of the host. */
    private AuditReport audited(Auditor auditor, AuditRequest request) throws InterruptedException {
        if (repository != null
                || snapshot != null
                || new ComposeLoader(new LocalTree(Path.of(""))).findsFiles(request.compose())) {
            return auditor.audit(request);
        }
        List<AuditReport> reports = new ArrayList<>();
        for (AuditRequest each : HostProjects.audits(
                request, Optional.ofNullable(host), spec().commandLine().getErr())) {
            reports.add(auditor.audit(each));
        }
        return reports.size() == 1 ? reports.get(0) : AuditReport.together("host", reports, request.acceptance());
    }

    private AuditRequest request() {
        Reach within = reach.reach(allowedPaths);
        return new AuditRequest(
                target,
                desired(within.credentials()),
                project.request(Mode.TOLERANT, System.getenv(), List.of(), Set.of()),
                live(),
                judgement.rulePacks(),
                judgement.acceptance(Optional.ofNullable(baseline)),
                key(),
                limit(),
                judgement.settings(),
                within);
    }

    private DesiredSource desired(CredentialStore store) {
        if (repository == null) {
            if (ref != null) {
                throw new CommandFailure("--ref: needs --git REPO, the repository it belongs to");
            }
            if (!allowedPaths.isEmpty()) {
                throw new CommandFailure("--allow-path: needs --git REPO; files of a folder may name any file");
            }
            return DesiredSource.folder(Path.of(""));
        }
        return DesiredSource.git(repository, ref == null ? "HEAD" : ref, store);
    }

    private LiveSource live() {
        if (snapshot != null && host != null) {
            throw new CommandFailure("--snapshot and --host: give one of them");
        }
        if (snapshot != null && checkUpstream) {
            throw new CommandFailure(
                    "--check-upstream: needs an engine, which asks the registries; give --host instead");
        }
        if (snapshot != null) {
            return LiveSource.snapshot(snapshot);
        }
        return new LiveSource.Engine(host == null ? "" : host, System.getenv(), checkUpstream);
    }

    private FingerprintKey key() {
        try {
            return keyFile == null ? FingerprintKey.random() : FingerprintKey.fromFile(keyFile);
        } catch (IOException e) {
            throw new CommandFailure("--key-file: " + e.getMessage());
        }
    }

    private Duration limit() {
        if (timeout < 1) {
            throw new CommandFailure("--timeout: must be at least 1 second, got " + timeout);
        }
        return Duration.ofSeconds(timeout);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new CommandFailure(file + ": cannot be written: " + e.getMessage());
        }
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the spec before it calls");
        }
        return spec;
    }
}
