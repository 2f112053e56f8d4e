package com.oraclelumira.auditor;

import com.oraclelumira.auditor.compose.SourceTree;
import com.oraclelumira.auditor.finding.WaiverFile;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Problem.Level;
import com.oraclelumira.auditor.yaml.YamlException;
import java.io.IOException;
import java.util.List;

/**
 * What lies beside the Compose files, in the folder of their project, and says how to judge it. Reviewed as they are: read
 * from the same commit or the same disk.
 *
 * @param directory absolute in the tree
 */
record ProjectFolder(SourceTree tree, String directory) {

    private static final String WAIVERS = "lumira-waivers.yaml";

    /** The waivers of {@value #WAIVERS}; none where there is no such file. */
    WaiverFile.Content waivers() {
        String path = directory + "/" + WAIVERS;
        if (!tree.isFile(path)) {
            return new WaiverFile.Content(List.of(), List.of());
        }
        try {
            return WaiverFile.read(tree.display(path), tree.read(path));
        } catch (YamlException e) {
            return new WaiverFile.Content(List.of(), e.problems());
        } catch (IOException e) {
            return new WaiverFile.Content(
                    List.of(),
                    List.of(Problem.of(Level.ERROR, tree.display(path), "cannot be read: " + e.getMessage())));
        }
    }
}
