package com.oraclelumira.auditor.git;

import com.oraclelumira.auditor.model.Blame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.BlameCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.blame.BlameResult;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who wrote each line of a file. */
final class BlamedFile {

    private static final Logger LOG = LoggerFactory.getLogger(BlamedFile.class);

    private BlamedFile() {}

    /** One entry a line; none where the commit does not hold the file or its history cannot be read. */
    static List<Optional<Blame>> lines(Repository repository, RevCommit commit, String path) {
        try {
            BlameResult result = new BlameCommand(repository)
                    .setStartCommit(commit)
                    .setFilePath(path)
                    .setFollowFileRenames(true)
                    .call();
            if (result == null) {
                return List.of();
            }
            List<Optional<Blame>> lines = new ArrayList<>();
            for (int i = 0; i < result.getResultContents().size(); i++) {
                lines.add(blame(result, i));
            }
            return List.copyOf(lines);
        } catch (GitAPIException | RuntimeException e) {
            LOG.warn("{}: its history cannot be read, so lines have no author: {}", path, e.getMessage());
            return List.of();
        }
    }

    private static Optional<Blame> blame(BlameResult result, int line) {
        RevCommit source = result.getSourceCommit(line);
        PersonIdent author = result.getSourceAuthor(line);
        return source == null || author == null
                ? Optional.empty()
                : Optional.of(new Blame(source.getName(), author.getName(), author.getWhenAsInstant()));
    }
}
