package com.oraclelumira.auditor.cli;

import com.oraclelumira.auditor.Reach;
import com.oraclelumira.auditor.Reach.Remote;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** What the Compose files may read beside their own folder or repository. */
final class ReachOptions {
    @Option(
            names = "--allow-remote",
            paramLabel = "git",
            split = ",",
            description = "let include and extends read Compose files from git addresses, such as"
                    + " https://host/common.git#v1:db/compose.yaml (default: refused)")
    private List<Remote> remotes = new ArrayList<>();

    Reach reach(List<Path> folders) {
        return Reach.of(folders, Set.copyOf(remotes));
    }
}
