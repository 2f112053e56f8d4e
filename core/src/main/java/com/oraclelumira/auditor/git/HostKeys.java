package com.oraclelumira.auditor.git;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.sshd.ServerKeyDatabase;
import org.eclipse.jgit.transport.sshd.ServerKeyDatabase.Configuration.StrictHostKeyChecking;
import org.jspecify.annotations.Nullable;

/** Judges the keys of SSH servers by files of known hosts, strictly, and keeps why one was refused. */
final class HostKeys {
    private final Path usual;
    private volatile @Nullable String refusal;

    /** @param usual the file of known hosts where settings name none */
    HostKeys(Path usual) {
        this.usual = usual;
    }

    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    private String files(@Nullable List<String> configured) {
        return configured == null || configured.isEmpty() ? usual.toString() : String.join(", ", configured);
    }

    ServerKeyDatabase over(ServerKeyDatabase known) {
        return new Strict(known);
    }

    private final class Strict implements ServerKeyDatabase {
        private final ServerKeyDatabase known;

        Strict(ServerKeyDatabase known) {
            this.known = known;
        }

        @Override
        public List<PublicKey> lookup(String address, InetSocketAddress remote, Configuration settings) {
            return known.lookup(address, remote, settings);
        }

        @Override
        public boolean accept(
                String address,
                InetSocketAddress remote,
                PublicKey key,
                Configuration settings,
                @Nullable CredentialsProvider provider) {
            boolean accepted = known.accept(address, remote, key, new NeverAsk(settings), provider);
            if (!accepted) {
                String files = files(settings.getUserKnownHostsFiles());
                refusal = lookup(address, remote, settings).isEmpty()
                        ? "its host is not in " + files + ", so it is not trusted"
                        : "its host shows another key than the one in " + files
                                + ", so it is not trusted: it was replaced, or somebody stands in between";
            }
            return accepted;
        }
    }

    /** The settings of a host, strict. */
    private record NeverAsk(ServerKeyDatabase.Configuration settings) implements ServerKeyDatabase.Configuration {
        @Override
        public List<String> getUserKnownHostsFiles() {
            return settings.getUserKnownHostsFiles();
        }

        @Override
        public List<String> getGlobalKnownHostsFiles() {
            return settings.getGlobalKnownHostsFiles();
        }

        @Override
        public StrictHostKeyChecking getStrictHostKeyChecking() {
            return StrictHostKeyChecking.REQUIRE_MATCH;
        }

        @Override
        public boolean getHashKnownHosts() {
            return settings.getHashKnownHosts();
        }

        @Override
        public String getUsername() {
            return settings.getUsername();
        }
    }
}
