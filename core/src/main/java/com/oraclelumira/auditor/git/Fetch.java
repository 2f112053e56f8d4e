package com.oraclelumira.auditor.git;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.api.FetchCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.URIish;

/** Brings a bare copy up to date: all branches and tags, and which branch {@code HEAD} means. */
final class Fetch {

    private Fetch() {}

    /** @throws GitException where the repository's host or keys are to blame, with the reason */
    static void into(Repository copy, GitSource source, URIish address, Deadline deadline)
            throws GitAPIException, IOException, GitException {
        FetchCommand command = Git.wrap(copy)
                .fetch()
                .setRemote(address.toString())
                .setRefSpecs(new RefSpec("+refs/heads/*:refs/heads/*"), new RefSpec("+refs/tags/*:refs/tags/*"))
                .setTagOpt(TagOpt.NO_TAGS)
                .setRemoveDeletedRefs(true)
                .setCheckFetchedObjects(true)
                .setProgressMonitor(deadline);
        command.setTimeout(deadline.secondsLeft());
        source.credentials()
                .ifPresent(credentials -> command.setCredentialsProvider(new HostCredentials(credentials, address)));
        try (SshSessions sessions = new SshSessions(source)) {
            command.setTransportConfigCallback(transport -> {
                if (transport instanceof SshTransport ssh) {
                    ssh.setSshSessionFactory(sessions);
                }
            });
            follow(copy, fetched(command, sessions, deadline));
        }
    }

    private static FetchResult fetched(FetchCommand command, SshSessions sessions, Deadline deadline)
            throws GitAPIException, GitException {
        try {
            return command.call();
        } catch (GitAPIException e) {
            Optional<String> refusal = sessions.refusal();
            if (refusal.isPresent()) {
                throw new GitException(refusal.get(), e);
            }
            if (Failures.isRefusedBySsh(e) && !deadline.isCancelled()) {
                throw new GitException("it refuses access; " + sessions.keys(), e);
            }
            throw e;
        }
    }

    private static void follow(Repository copy, FetchResult result) throws IOException {
        Ref head = result.getAdvertisedRef(Constants.HEAD);
        if (head == null) {
            return;
        }
        if (head.isSymbolic()) {
            copy.updateRef(Constants.HEAD).link(head.getTarget().getName());
            return;
        }
        RefUpdate update = copy.updateRef(Constants.HEAD, true);
        update.setNewObjectId(head.getObjectId());
        update.forceUpdate();
    }
}
