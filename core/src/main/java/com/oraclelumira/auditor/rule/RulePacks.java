package com.oraclelumira.auditor.rule;

import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Problem.Level;
import com.oraclelumira.auditor.model.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where rule packs come from: the ones that ship with the product, and folders. A pack is a folder with a {@code pack.yaml}
 * and a file {@code ID.yaml} for each rule.
 */
public final class RulePacks {

    private static final String ROOT = "/packs/";
    private static final String INDEX = ROOT + "index.txt";
    /** How the name of a file with a rule ends. */
    public static final String EXTENSION = ".yaml";

    /** The file that makes a folder a pack. */
    public static final String PACK_FILE = PackReader.PACK_FILE;

    /** Of a file with a rule, in bytes; a larger one is refused. */
    public static final int LARGEST_FILE = PackReader.LARGEST_FILE;

    /** Of one folder: compiling as many takes seconds, and nobody reads more. */
    public static final int MOST_FILES = 1_000;

    private RulePacks() {}

    /** The packs that ship with the product, by id. */
    public static List<RulePack> bundled() {
        Map<String, byte[]> files = new TreeMap<>();
        // a class path cannot be listed, so the packs come with an index
        new String(resource(INDEX), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> files.put(line.strip(), resource(ROOT + line.strip())));
        try {
            return PackReader.read(files, "packs/");
        } catch (RuleException e) {
            throw new IllegalStateException("the bundled rules are refused:\n" + e.getMessage(), e);
        }
    }

    /**
     * The packs in a folder: itself where it holds a {@code pack.yaml}, else each folder in it that does.
     *
     * @throws RuleException with every problem found
     */
    public static List<RulePack> fromFolder(Path folder) throws RuleException {
        Map<String, byte[]> files = new TreeMap<>();
        Path root = Files.exists(folder.resolve(PackReader.PACK_FILE)) ? parent(folder) : folder;
        try (Stream<Path> paths = Files.walk(root.equals(folder) ? folder : root.resolve(folder.getFileName()), 2)) {
            for (Path path : paths.filter(RulePacks::isRuleFile)
                    .limit(MOST_FILES + 1L)
                    .sorted()
                    .toList()) {
                try (InputStream in = Files.newInputStream(path)) {
                    files.put(root.relativize(path).toString().replace('\\', '/'), in.readNBytes(LARGEST_FILE + 1));
                }
            }
        } catch (IOException e) {
            throw refused(
                    folder.toString(), "cannot be read (" + e.getMessage() + "); accepted: a folder of rule packs");
        }
        String prefix = root.toString();
        return of(folder.toString(), files, prefix.isEmpty() ? "" : prefix + "/");
    }

    /**
     * The packs that files make.
     *
     * @param folder the folder that they lie in, as people know it
     * @param files content by {@code PACK/FILE.yaml}
     * @param prefix what places in messages put before that
     * @throws RuleException with every problem found
     */
    public static List<RulePack> of(String folder, Map<String, byte[]> files, String prefix) throws RuleException {
        if (files.isEmpty()) {
            throw refused(
                    folder, "no rules; accepted: folders with a " + PackReader.PACK_FILE + " and a file for each rule");
        }
        if (files.size() > MOST_FILES) {
            throw refused(folder, "more than " + MOST_FILES + " files of rules; accepted: at most so many");
        }
        return PackReader.read(files, prefix);
    }

    /**
     * The rule of that id.
     *
     * @throws RuleException where no pack has it, with the nearest ids
     */
    public static Rule rule(List<RulePack> packs, String id) throws RuleException {
        List<Rule> all = packs.stream().flatMap(pack -> pack.rules().stream()).toList();
        for (Rule rule : all) {
            if (rule.id().equals(id)) {
                return rule;
            }
        }
        String near = Candidates.text(id, all.stream().map(Rule::id).toList());
        throw new RuleException(List.of(Problem.of(Level.ERROR, id, "no such rule" + near)));
    }

    private static Path parent(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        return parent == null ? absolute : parent;
    }

    private static boolean isRuleFile(Path path) {
        return path.toString().endsWith(EXTENSION) && Files.isRegularFile(path);
    }

    private static RuleException refused(String folder, String message) {
        return new RuleException(List.of(Problem.at(Level.ERROR, new SourceLocation(folder, 1, 1), "rules", message)));
    }

    private static byte[] resource(String name) {
        try (InputStream in = RulePacks.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path; lumira-rules brings it");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
