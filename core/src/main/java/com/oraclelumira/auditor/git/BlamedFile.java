package com.oraclelumira.auditor.git;

import com.oraclelumira.auditor.model.Blame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.blame.BlameGenerator;
import org.eclipse.jgit.blame.BlameResult;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who wrote each line of a file. */
final class BlamedFile {

    private static final Logger LOG = LoggerFactory.getLogger(BlamedFile.class);

    private BlamedFile() {}

    /**
     * One entry a line; none where the commit does not hold the file or its history cannot be read. Lines whose commit was
     * not found before the deadline have no author.
     */
    static List<Optional<Blame>> lines(Repository repository, RevCommit commit, String path, Deadline deadline) {
        try (BlameGenerator generator = new BlameGenerator(repository, path)) {
            generator.setFollowFileRenames(true);
            generator.push(null, commit);
            BlameResult result = BlameResult.create(generator);
            if (result == null) {
                return List.of();
            }
            while (!deadline.isCancelled() && result.computeNext() >= 0) {
                // Each step finds the commit of some lines.
            }
            List<Optional<Blame>> lines = new ArrayList<>();
            for (int i = 0; i < result.getResultContents().size(); i++) {
                lines.add(blame(result, i));
            }
            return List.copyOf(lines);
        } catch (MissingObjectException e) {
            LOG.warn("{}: its history is not in this clone in full, so lines have no author", path);
            return List.of();
        } catch (IOException | RuntimeException e) {
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
