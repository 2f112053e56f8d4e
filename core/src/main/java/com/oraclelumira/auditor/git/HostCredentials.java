package com.oraclelumira.auditor.git;

import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.jspecify.annotations.Nullable;

/** Credentials for one host: a redirect to another one does not get them. */
final class HostCredentials extends UsernamePasswordCredentialsProvider {

    private final @Nullable String host;

    HostCredentials(GitCredentials credentials, URIish address) {
        super(credentials.user(), credentials.password());
        this.host = address.getHost();
    }

    @Override
    public boolean get(URIish address, CredentialItem... items) {
        return host != null && host.equalsIgnoreCase(address.getHost()) && super.get(address, items);
    }
}
