package com.oraclelumira.auditor.rule;

import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Problem.Level;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.yaml.YamlDocument;
import com.oraclelumira.auditor.yaml.YamlException;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads packs from their files. */
final class PackReader {

    static final String PACK_FILE = "pack.yaml";
    static final int LARGEST_FILE = 65_536;

    private final String prefix;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, SourceLocation> ids = new LinkedHashMap<>();

    private PackReader(String prefix) {
        this.prefix = prefix;
    }

    /**
     * The packs, by id.
     *
     * @param files content by {@code PACK/FILE.yaml}
     * @param prefix what locations put before that
     */
    static List<RulePack> read(Map<String, byte[]> files, String prefix) throws RuleException {
        PackReader reader = new PackReader(prefix);
        Map<String, Map<String, byte[]>> folders = new TreeMap<>();
        files.forEach((path, content) -> {
            int slash = path.indexOf('/');
            folders.computeIfAbsent(path.substring(0, Math.max(slash, 0)), key -> new TreeMap<>())
                    .put(path.substring(slash + 1), content);
        });
        List<RulePack> packs = new ArrayList<>();
        folders.forEach((folder, content) -> reader.pack(folder, content).ifPresent(packs::add));
        if (!reader.problems.isEmpty()) {
            throw new RuleException(reader.problems);
        }
        return packs;
    }

    private Optional<RulePack> pack(String folder, Map<String, byte[]> files) {
        byte[] own = files.get(PACK_FILE);
        String path = prefix + (folder.isEmpty() ? "" : folder + "/");
        if (own == null) {
            refuse(path + PACK_FILE, "pack", "missing; accepted: a file with id, title and description");
            return Optional.empty();
        }
        List<Rule> rules = new ArrayList<>();
        files.forEach((name, content) -> {
            if (!name.equals(PACK_FILE)) {
                rule(path + name, name, content).ifPresent(rules::add);
            }
        });
        rules.sort(Comparator.comparing(Rule::id));
        return body(path + PACK_FILE, own).map(body -> {
            RuleYaml yaml = new RuleYaml(path + PACK_FILE, body, problems);
            yaml.refuseOthers(Set.of("id", "title", "description"));
            return new RulePack(yaml.text("id"), yaml.text("title"), yaml.text("description"), rules);
        });
    }

    private Optional<Rule> rule(String file, String name, byte[] content) {
        Optional<Rule> rule = body(file, content).flatMap(body -> new RuleReader(problems).read(file, body));
        rule.ifPresent(it -> {
            if (!name.equals(it.id() + ".yaml")) {
                refuse(file, "id", "the file of " + it.id() + "; accepted: the name " + it.id() + ".yaml");
            }
            SourceLocation other = ids.putIfAbsent(it.id(), it.location());
            if (other != null) {
                refuse(file, "id", it.id() + " is also in " + other.file() + "; accepted: an id once");
            }
        });
        return rule;
    }

    private Optional<YamlMapping> body(String file, byte[] content) {
        if (content.length > LARGEST_FILE) {
            refuse(file, "file", "more than " + LARGEST_FILE + " bytes; accepted: at most so many");
            return Optional.empty();
        }
        try {
            List<YamlDocument> documents = YamlReader.read(file, content);
            if (documents.size() == 1 && documents.get(0).root() instanceof YamlMapping body) {
                return Optional.of(body);
            }
            refuse(file, "file", "not a mapping; accepted: one document, a mapping");
        } catch (YamlException e) {
            problems.addAll(e.problems());
        }
        return Optional.empty();
    }

    private void refuse(String file, String where, String message) {
        problems.add(Problem.at(Level.ERROR, new SourceLocation(file, 1, 1), where, message));
    }
}
