package com.oraclelumira.auditor.git;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.sshd.SshdSessionFactoryBuilder;
import org.eclipse.jgit.util.FS;

/** SSH with the keys and known hosts of a folder. Nothing is asked: an unknown host is refused. */
final class SshSessions {

    private SshSessions() {}

    static SshSessionFactory of(Optional<Path> folder) {
        File home = FS.DETECTED.userHome();
        File keys = folder.map(Path::toFile).orElseGet(() -> new File(home, ".ssh"));
        return new SshdSessionFactoryBuilder()
                .setPreferredAuthentications("publickey,password")
                .setHomeDirectory(home)
                .setSshDirectory(keys)
                .build(null);
    }
}
