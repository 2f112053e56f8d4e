package com.oraclelumira.auditor.cli;

import com.oraclelumira.auditor.Reach;
import com.oraclelumira.auditor.Reach.Remote;
import com.oraclelumira.auditor.credential.CredentialStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the Compose files may read beside their own folder or repository. */
final class ReachOptions {
    @Option(
            names = "--allow-remote",
            paramLabel = "git|oci",
            split = ",",
            description = "let include and extends read Compose files from git addresses, such as"
                    + " https://host/common.git#v1:db/compose.yaml, or from OCI registries, such as"
                    + " oci://host/common:v1 (default: refused)")
    private List<Remote> remotes = new ArrayList<>();

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description =
                    "user names and passwords of git hosts and registries, as git credential-store keeps them: a line"
                            + " https://USER:PASSWORD@HOST each, readable by you alone (default: none)")
    private @Nullable Path credentials;

    Reach reach(List<Path> folders) {
        return Reach.of(folders, Set.copyOf(remotes)).withCredentials(store());
    }

    private CredentialStore store() {
        try {
            return credentials == null ? CredentialStore.NONE : CredentialStore.read(credentials);
        } catch (IOException e) {
            throw new CommandFailure("--credentials: " + e.getMessage());
        }
    }
}
