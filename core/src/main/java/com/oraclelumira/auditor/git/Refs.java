package com.oraclelumira.auditor.git;

import com.oraclelumira.auditor.compose.schema.Spelling;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Finds the commit that a name means. */
final class Refs {

    private static final int SHOWN = 12;

    private Refs() {}

    /** The commit of a branch, a tag, a full or abbreviated commit id, or {@code HEAD}. */
    static RevCommit commit(Repository repository, String name, String ref) throws GitException {
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId id = repository.resolve(ref);
            if (id == null) {
                throw new GitException("repository " + name + ": " + unknown(repository, ref));
            }
            RevCommit commit = walk.parseCommit(id);
            walk.parseTree(commit.getTree());
            walk.parseBody(commit);
            return commit;
        } catch (AmbiguousObjectException e) {
            throw new GitException(
                    "repository " + name + ": ref '" + ref + "' is ambiguous; give more digits of the commit", e);
        } catch (IncorrectObjectTypeException e) {
            throw new GitException("repository " + name + ": ref '" + ref + "' is not a commit", e);
        } catch (MissingObjectException e) {
            throw new GitException(
                    "repository " + name + ": the object of ref '" + ref + "' is not there"
                            + (isShallow(repository) ? "; it is a shallow clone, fetch the whole history" : "")
                            + (isPartial(repository) ? "; it is a partial clone, fetch it whole" : ""),
                    e);
        } catch (RevisionSyntaxException e) {
            throw new GitException(
                    "repository " + name + ": ref '" + ref
                            + "' is malformed; accepted are a branch, a tag, a commit and HEAD",
                    e);
        } catch (IOException e) {
            throw new GitException("repository " + name + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Why an object that a commit needs is not there, a clause. */
    static String missingObject(Repository repository) {
        return isPartial(repository)
                ? "its content is not in this clone, which is partial; fetch it whole, such as by git fetch --refetch"
                        + " --no-filter"
                : "the repository lacks an object that its commit needs; git fsck says which";
    }

    /** Whether the clone left out objects that its remote repository promised to give when asked. */
    static boolean isPartial(Repository repository) {
        return repository.getConfig().getSubsections("remote").stream()
                        .anyMatch(remote -> repository.getConfig().getBoolean("remote", remote, "promisor", false))
                || repository.getConfig().getString("extensions", null, "partialClone") != null;
    }

    static boolean isShallow(Repository repository) {
        try {
            return !repository.getObjectDatabase().getShallowCommits().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private static String unknown(Repository repository, String ref) throws IOException {
        List<String> branches = names(repository, Constants.R_HEADS);
        List<String> tags = names(repository, Constants.R_TAGS);
        return "unknown ref '" + ref + "'; "
                + similar(ref, Stream.concat(branches.stream(), tags.stream()).toList())
                        .map(name -> "did you mean " + name + "? ")
                        .orElse("")
                + (branches.isEmpty() ? "it has no branches" : "branches: " + listed(branches))
                + (tags.isEmpty() ? "" : "; tags: " + listed(tags))
                + (isShallow(repository) ? "; it is a shallow clone, older commits are not there" : "");
    }

    /** A branch or tag that the name may have meant: its own name with {@code origin/} in front, or nearly so. */
    private static Optional<String> similar(String ref, List<String> names) {
        return names.stream()
                .filter(name -> ref.endsWith("/" + name))
                .findFirst()
                .or(() -> Spelling.nearest(ref, names));
    }

    private static String listed(List<String> names) {
        String shown = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return names.size() > SHOWN ? shown + " and " + (names.size() - SHOWN) + " more" : shown;
    }

    private static List<String> names(Repository repository, String prefix) throws IOException {
        return repository.getRefDatabase().getRefsByPrefix(prefix).stream()
                .map(Ref::getName)
                .map(name -> name.substring(prefix.length()))
                .sorted()
                .toList();
    }

    /** The commit of that full id where the repository already holds it: such a name never means another one later. */
    static Optional<ObjectId> present(Repository repository, String ref) {
        if (!ObjectId.isId(ref)) {
            return Optional.empty();
        }
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit commit = walk.parseCommit(ObjectId.fromString(ref));
            walk.parseTree(commit.getTree());
            return Optional.of(commit.getId());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
