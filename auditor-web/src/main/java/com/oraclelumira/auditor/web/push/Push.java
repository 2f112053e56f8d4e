package com.oraclelumira.auditor.web.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.oraclelumira.auditor.web.target.Desired;
import com.oraclelumira.auditor.web.target.Target;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A push as a git host tells it.
 *
 * @param repositories the names that the repository goes by
 */
public record Push(Set<RepositoryName> repositories) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where GitHub, GitLab, Gitea, Forgejo and Bitbucket name the repository, and under which keys. */
    private static final List<String> OBJECTS = List.of("repository", "project");

    private static final List<String> KEYS = List.of(
            "clone_url", "ssh_url", "git_url", "html_url", "url", "homepage", "git_http_url", "git_ssh_url", "web_url");

    public Push {
        repositories = Set.copyOf(repositories);
    }

    /**
     * The push that stands there.
     *
     * @throws IllegalArgumentException where it is no JSON, or names no repository
     */
    public static Push of(byte[] body) {
        Set<RepositoryName> names = names(tree(body));
        if (names.isEmpty()) {
            throw new IllegalArgumentException("names no repository");
        }
        return new Push(names);
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    private static Set<RepositoryName> names(JsonNode payload) {
        return OBJECTS.stream()
                .map(payload::path)
                .flatMap(repository -> KEYS.stream().map(repository::path))
                .filter(JsonNode::isTextual)
                .flatMap(address -> RepositoryName.of(address.textValue()).stream())
                .collect(Collectors.toSet());
    }

    /** Whether that target's desired state is in the repository. */
    public boolean concerns(Target target) {
        return target.desired() instanceof Desired.InGit git
                && RepositoryName.of(git.repository())
                        .filter(repositories::contains)
                        .isPresent();
    }
}
