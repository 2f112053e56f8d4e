package com.oraclelumira.auditor.git;

import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.sshd.KeyPasswordProvider;
import org.jspecify.annotations.Nullable;

/** One passphrase for every key, tried once; none: keys that need one are passed over. */
final class KeyPassphrase implements KeyPasswordProvider {
    private final @Nullable String passphrase;

    KeyPassphrase(@Nullable String passphrase) {
        this.passphrase = passphrase;
    }

    @Override
    @SuppressWarnings("NullAway") // the caller takes null for "there is none"
    public char[] getPassphrase(URIish key, int attempt) {
        return passphrase == null ? null : passphrase.toCharArray();
    }

    @Override
    public void setAttempts(int attempts) {
        // Another try would be the same.
    }

    @Override
    public boolean keyLoaded(URIish key, int attempt, @Nullable Exception failure) {
        return false;
    }
}
