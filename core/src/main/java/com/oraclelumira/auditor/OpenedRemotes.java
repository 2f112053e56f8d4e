package com.oraclelumira.auditor;

import com.oraclelumira.auditor.compose.RemoteProject;
import com.oraclelumira.auditor.compose.RemoteProjects;
import com.oraclelumira.auditor.git.GitProjects;
import com.oraclelumira.auditor.model.Blame;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.oci.OciProjects;
import java.io.IOException;
import java.util.Optional;

/** Compose files from elsewhere, as far as they are within reach, and who wrote them. */
public final class OpenedRemotes implements RemoteProjects, AutoCloseable {
    private final Optional<GitProjects> git;
    private final Optional<OciProjects> oci;

    OpenedRemotes(Optional<GitProjects> git, Optional<OciProjects> oci) {
        this.git = git;
        this.oci = oci;
    }

    @Override
    public RemoteProject open(String address) throws IOException {
        Optional<? extends RemoteProjects> projects = OciProjects.isAddress(address) ? oci : git;
        return projects.isPresent() ? projects.get().open(address) : RemoteProjects.REFUSED.open(address);
    }

    /** Who wrote that line; empty where it came from nowhere else. */
    Optional<Blame> line(SourceLocation place) {
        return git.flatMap(projects -> projects.line(place));
    }

    @Override
    public void close() {
        git.ifPresent(GitProjects::close);
    }
}
