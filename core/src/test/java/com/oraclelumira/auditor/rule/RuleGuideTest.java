package com.oraclelumira.auditor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The guide to rules of one's own: its examples run, and it leaves out no function. The vocabulary beside it is written from
 * the table; after a change that is meant, run with {@code -Drule-vocabulary.update=true} and look at the difference.
 */
class RuleGuideTest {

    private static final Path GUIDE = Path.of("../src-docs/writing-rules.md");
    private static final Path VOCABULARY = Path.of("../src-docs/rule-vocabulary.md");
    private static final Pattern FILE = Pattern.compile("<!-- file: (\\S+) -->\n```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void the_examples_of_the_guide_come_to_what_they_say(@TempDir Path folder) throws Exception {
        Matcher files = FILE.matcher(Files.readString(GUIDE));
        for (MatchResult file : files.results().toList()) {
            Path path = folder.resolve(file.group(1));
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.group(2));
        }
        List<RulePack> packs = RulePacks.fromFolder(folder.resolve("lumira-rules"));
        RuleEngine engine = new RuleEngine(packs);
        List<String> run = new ArrayList<>();
        for (Rule rule : packs.get(0).rules()) {
            for (RuleExample example : rule.examples()) {
                assertThat(engine.examine(rule, example))
                        .as("%s: %s", rule.id(), example.location())
                        .isEqualTo(example.verdict());
                run.add(rule.id());
            }
        }
        assertThat(run).hasSize(7);
    }

    @Test
    void the_guide_names_every_function_with_its_types() throws IOException {
        String guide = Files.readString(GUIDE);
        assertThat(Functions.ALL)
                .extracting(Function::signature)
                .allSatisfy(signature -> assertThat(guide).contains("| `" + signature + "` | "));
    }

    @Test
    void the_vocabulary_page_says_what_conditions_can_read() throws IOException {
        if (System.getProperty("rule-vocabulary.update") != null) {
            Files.writeString(VOCABULARY, page());
        }
        assertThat(page())
                .as("run with -Drule-vocabulary.update=true and look at the difference")
                .isEqualTo(Files.readString(VOCABULARY));
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # What rules can read

                Every field that a condition can read, by type, written from the table that conditions are checked against (`RuleGuideTest`).
                *Side*: whether it is known of what is in git (desired), of what runs (live), or of both. A field that nothing sets has the
                default of its type (empty, 0, false); one that nobody knows makes the condition unknown. `list<Port by target>`: the field
                that names an item in a finding's property. `Container : Service`: it has those of a service, too.
                """);
        for (String line : VocabularyReader.text().split("\n", -1)) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            if (line.charAt(0) == ' ') {
                String[] cells = line.strip().split("\\s{2,}|(?<=>) (?=both|desired|live)", 4);
                page.append("| `")
                        .append(cells[0])
                        .append("` | ")
                        .append(String.join(" | ", List.of(cells).subList(1, cells.length)))
                        .append(cells.length < 4 ? " | |\n" : " |\n");
            } else {
                page.append("\n## ").append(line).append("\n\n| field | type | side | |\n|---|---|---|---|\n");
            }
        }
        return page.toString();
    }
}
