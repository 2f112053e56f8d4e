package com.oraclelumira.auditor.git;

import com.oraclelumira.auditor.credential.Credentials;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;

/** Credentials for one host: a redirect to another one, or by another protocol, does not get them. */
final class HostCredentials extends UsernamePasswordCredentialsProvider {

    private final URIish own;

    HostCredentials(Credentials credentials, URIish address) {
        super(credentials.user(), credentials.password());
        this.own = address;
    }

    @Override
    public boolean get(URIish address, CredentialItem... items) {
        return own.getHost() != null && Location.isSameOrigin(own, address) && super.get(address, items);
    }
}
