package com.oraclelumira.auditor.git;

import com.oraclelumira.auditor.credential.Credentials;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.sshd.KeyPasswordProvider;
import org.eclipse.jgit.transport.sshd.ServerKeyDatabase;
import org.eclipse.jgit.transport.sshd.SshdSessionFactory;
import org.eclipse.jgit.util.FS;

/**
 * SSH with the keys, the {@code config} and the known hosts of a folder, for one fetch. Nothing is asked: a host that is
 * not known, or has another key than the known one, is refused, whatever {@code StrictHostKeyChecking} says. The password
 * of the credentials is also the passphrase of keys. There is no agent.
 */
final class SshSessions extends SshdSessionFactory {
    private final HostKeys hostKeys;
    private final Optional<Credentials> credentials;

    SshSessions(GitSource source) {
        super(null, null);
        this.credentials = source.credentials();
        File home = FS.DETECTED.userHome();
        setHomeDirectory(home);
        File folder = source.sshFolder().map(Path::toFile).orElseGet(() -> new File(home, ".ssh"));
        setSshDirectory(folder);
        hostKeys = new HostKeys(folder.toPath().resolve("known_hosts"));
    }

    /** Why the server was not spoken to; empty where its key is the known one. */
    Optional<String> refusal() {
        return hostKeys.refusal();
    }

    /** Which keys there were to sign in with, in words. */
    String keys() {
        Path folder = getSshDirectory().toPath();
        List<String> present = getDefaultIdentities(getSshDirectory()).stream()
                .filter(Files::isRegularFile)
                .map(key -> String.valueOf(key.getFileName()))
                .toList();
        boolean configured = Files.isRegularFile(folder.resolve("config"));
        return "there is "
                + (present.isEmpty() ? "no key such as id_ed25519" : String.join(", ", present))
                + (configured ? " and what its config names" : "")
                + " in " + folder;
    }

    @Override
    protected ServerKeyDatabase createServerKeyDatabase(File home, File folder) {
        return hostKeys.over(super.createServerKeyDatabase(home, folder));
    }

    @Override
    protected String getDefaultPreferredAuthentications() {
        return "publickey,password";
    }

    @Override
    protected KeyPasswordProvider createKeyPasswordProvider(CredentialsProvider provider) {
        return new KeyPassphrase(credentials.map(Credentials::password).orElse(null));
    }
}
