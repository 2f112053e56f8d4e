package com.oraclelumira.auditor.git;

import com.oraclelumira.auditor.compose.RemoteProject;
import com.oraclelumira.auditor.compose.RemoteProjects;
import com.oraclelumira.auditor.credential.CredentialStore;
import com.oraclelumira.auditor.model.Blame;
import com.oraclelumira.auditor.model.SourceLocation;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Compose files in git repositories that others include: addresses as Docker Compose knows them, such as {@code
 * https://host/common.git#v1:db/compose.yml} with a ref (else {@code HEAD}) and a path (else the folder at the top). Read
 * through the same cache as any repository. Safe for use by several threads; usable until closed.
 */
public final class GitProjects implements RemoteProjects, AutoCloseable {
    private final GitSource terms;
    private final CredentialStore store;
    private final Map<String, Opened> opened = new LinkedHashMap<>();

    private record Opened(GitTree tree, GitBlame blame) {}

    /**
     * @param terms how repositories are reached: cache, credentials (for the host of its location alone), SSH folder and
     *     time limit; its location itself is not read
     * @param store credentials for other hosts
     */
    public GitProjects(GitSource terms, CredentialStore store) {
        this.terms = terms;
        this.store = store;
    }

    @Override
    public synchronized RemoteProject open(String address) throws IOException {
        try {
            GitAddress parsed = GitAddress.parse(address);
            Opened repository = opened.get(parsed.label());
            if (repository == null) {
                GitTree tree = GitTree.open(source(parsed), parsed.ref());
                repository = new Opened(tree, GitBlame.of(tree));
                opened.put(parsed.label(), repository);
            }
            GitTree tree = repository.tree();
            String path = parsed.path().isEmpty() ? "" : "/" + parsed.path();
            return new RemoteProject(tree, tree.workingDirectory() + path, tree.commit(), parsed.label());
        } catch (GitException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Credentials are for one host: an address in a file must not choose who gets them. */
    private GitSource source(GitAddress address) {
        GitSource source = new GitSource(
                address.repository(), terms.cache(), Optional.empty(), terms.sshFolder(), terms.timeLimit());
        return Location.isSameHost(terms.location(), address.repository())
                ? terms.credentials().map(source::withCredentials).orElse(source)
                : source.withCredentials(store);
    }

    /** Who wrote that line; empty where the file is not one of these. */
    public synchronized Optional<Blame> line(SourceLocation place) {
        return opened.entrySet().stream()
                .filter(entry -> place.file().startsWith(entry.getKey() + ":"))
                .findFirst()
                .flatMap(entry -> entry.getValue()
                        .blame()
                        .line(place.file().substring(entry.getKey().length() + 1), place.line()));
    }

    @Override
    public synchronized void close() {
        opened.values().forEach(each -> each.tree().close());
        opened.clear();
    }
}
