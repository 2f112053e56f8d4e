package com.oraclelumira.auditor;

import com.oraclelumira.auditor.compose.SourceTree;
import com.oraclelumira.auditor.finding.WaiverFile;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Problem.Level;
import com.oraclelumira.auditor.rule.RuleException;
import com.oraclelumira.auditor.rule.RulePack;
import com.oraclelumira.auditor.rule.RulePacks;
import com.oraclelumira.auditor.yaml.YamlException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What lies beside the Compose files, in the folder of their project, and says how to judge it. Reviewed as they are: read
 * from the same commit or the same disk.
 *
 * @param directory absolute in the tree
 */
record ProjectFolder(OpenedSource source, String directory) {

    private static final String WAIVERS = "lumira-waivers.yaml";
    private static final String RULES = "lumira-rules";

    /** The waivers of {@value #WAIVERS}; none where there is no such file. */
    WaiverFile.Content waivers() {
        SourceTree tree = source.tree();
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

    /**
     * The rule packs of the folder {@value #RULES}: itself where it holds a {@code pack.yaml}, else each folder in it. None
     * where there is no such folder.
     *
     * @throws RuleException with every problem found
     */
    List<RulePack> rules() throws RuleException {
        String folder = directory + "/" + RULES;
        SourceTree tree = source.tree();
        if (!tree.isDirectory(folder)) {
            return List.of();
        }
        boolean isPack = tree.isFile(folder + "/" + RulePacks.PACK_FILE);
        Map<String, byte[]> files = new TreeMap<>();
        try {
            for (String pack : isPack ? List.of(RULES) : source.names(folder)) {
                String path = (isPack ? directory : folder) + "/" + pack;
                for (String name : tree.isDirectory(path) ? source.names(path) : List.<String>of()) {
                    boolean isRule = name.endsWith(RulePacks.EXTENSION) && tree.isFile(path + "/" + name);
                    if (isRule && files.size() <= RulePacks.MOST_FILES) {
                        files.put(pack + "/" + name, head(tree.read(path + "/" + name)));
                    }
                }
            }
        } catch (IOException e) {
            throw new RuleException(
                    List.of(Problem.of(Level.ERROR, tree.display(folder), "cannot be read: " + e.getMessage())));
        }
        String shown = tree.display(folder) + "/";
        return RulePacks.of(
                tree.display(folder), files, isPack ? shown.substring(0, shown.length() - RULES.length() - 1) : shown);
    }

    /** No more than it takes to see that a file is too large. */
    private static byte[] head(byte[] content) {
        return Arrays.copyOf(content, Math.min(content.length, RulePacks.LARGEST_FILE + 1));
    }
}
