package com.oraclelumira.auditor;

import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.compose.Service;
import com.oraclelumira.auditor.compose.SourceTree;
import com.oraclelumira.auditor.compose.type.Build;
import com.oraclelumira.auditor.rule.RuleScope;
import com.oraclelumira.auditor.rule.Subject;
import com.oraclelumira.auditor.rule.Subject.Side;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The folder that an image is built from.
 *
 * @param secretFiles files in it that are named as secrets are, seen from it
 * @param ignoresFiles whether it has a file that keeps others out of the build
 */
record BuildContext(List<String> secretFiles, boolean ignoresFiles) {

    /** Where tools leave secrets; a tree can be asked for a file, not for all that it holds. */
    private static final List<String> SECRET_FILES = List.of(
            ".env",
            ".env.local",
            ".env.prod",
            ".env.production",
            ".npmrc",
            ".netrc",
            ".pypirc",
            ".pgpass",
            ".my.cnf",
            ".git-credentials",
            ".vault-token",
            ".htpasswd",
            ".aws/credentials",
            ".docker/config.json",
            ".kube/config",
            ".ssh/id_rsa",
            ".ssh/id_ed25519",
            "id_rsa",
            "id_ed25519",
            "credentials.json",
            "service-account.json",
            "secrets.yml",
            "secrets.yaml",
            "private.key",
            "server.key",
            "privkey.pem");

    private static final String IGNORE_FILE = ".dockerignore";
    private static final String BUILD = "build";

    BuildContext {
        secretFiles = List.copyOf(secretFiles);
    }

    /** The desired services among those subjects, with what their contexts hold. */
    static List<Subject> read(List<Subject> subjects, Project project, SourceTree tree) {
        return subjects.stream().map(subject -> read(subject, project, tree)).toList();
    }

    private static Subject read(Subject subject, Project project, SourceTree tree) {
        Optional<Service> service = subject.side() == Side.DESIRED && subject.scope() == RuleScope.SERVICE
                ? project.service(subject.ref().name())
                : Optional.empty();
        Optional<Build> build = service.flatMap(BuildFields::local);
        if (build.isEmpty() || !(subject.fields().get(BUILD) instanceof Map<?, ?> known)) {
            return subject;
        }
        Map<String, Object> fields = new LinkedHashMap<>(subject.fields());
        fields.put(BUILD, BuildFields.with(known, of(build.get(), tree)));
        return subject.with(fields);
    }

    private static BuildContext of(Build build, SourceTree tree) {
        String folder = build.context().orElse("") + "/";
        String own = build.dockerfile().orElse("Dockerfile") + IGNORE_FILE;
        return new BuildContext(
                SECRET_FILES.stream().filter(name -> tree.isFile(folder + name)).toList(),
                tree.isFile(folder + IGNORE_FILE) || tree.isFile(own.startsWith("/") ? own : folder + own));
    }
}
