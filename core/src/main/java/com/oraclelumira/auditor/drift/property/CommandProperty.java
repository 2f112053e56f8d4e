package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.model.Outcome;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * {@code entrypoint} or {@code command}, which the engine merges with the image's: an entrypoint of one's own drops the
 * image's command, an empty command does not.
 *
 * @param part which of both
 * @param severity how much a drift matters
 */
record CommandProperty(Part part, Severity severity) implements Property<ContainerPair> {

    /** The two parts of what is run. */
    enum Part {
        ENTRYPOINT("entrypoint", "Entrypoint"),
        COMMAND("command", "Cmd");

        private final String key;
        private final String field;

        Part(String key, String field) {
            this.key = key;
            this.field = field;
        }
    }

    @Override
    public PropertyInfo info() {
        return new PropertyInfo(
                part.key,
                List.of(part.key),
                List.of("/Config/" + part.field),
                "as the image says",
                PropertyInfo.Mode.LIST,
                false,
                severity);
    }

    @Override
    public List<Comparison> compare(ContainerPair pair) {
        Judge judge = Judge.of(pair, severity, part.key);
        Optional<YamlSequence> own = declared(pair, part);
        if (own.isEmpty() && pair.image().isEmpty()) {
            return List.of(judge.notObservable(Desired.image(pair, Optional.empty()), "the image was not read"));
        }
        List<String> live = words(pair, part);
        List<Item> wanted = wanted(pair);
        Desired source = own.<YamlNode>map(node -> node)
                .filter(node -> !usesImage(pair))
                .map(node -> Desired.written(Optional.of(""), node))
                .orElseGet(() -> Desired.image(pair, Optional.of("")));
        Comparison comparison = Items.compareLists(judge, wanted, live, source);
        boolean cleared = comparison.outcome() == Outcome.DRIFT && live.isEmpty() && mayBeCleared(pair);
        return List.of(
                cleared
                        ? judge.same(Desired.tool(pair, Optional.empty()), Optional.empty(), "an empty entrypoint")
                        : comparison);
    }

    private List<Item> wanted(ContainerPair pair) {
        if (usesImage(pair)) {
            return Nodes.texts(pair.imageConfig(part.field)).stream()
                    .map(Item::of)
                    .toList();
        }
        return declared(pair, part)
                .map(node -> Listed.texts(node, UnaryOperator.identity()))
                .orElse(List.of());
    }

    /** Whether the image decides this part. */
    private boolean usesImage(ContainerPair pair) {
        Optional<YamlSequence> entrypoint = declared(pair, Part.ENTRYPOINT);
        if (part == Part.ENTRYPOINT) {
            return entrypoint.isEmpty();
        }
        boolean ownEntrypoint =
                entrypoint.filter(node -> !node.items().isEmpty()).isPresent();
        boolean ownCommand = declared(pair, Part.COMMAND)
                .filter(node -> !node.items().isEmpty())
                .isPresent();
        return !ownEntrypoint && !ownCommand;
    }

    /** An entrypoint that is declared empty takes the image's command with it on some engines. */
    private boolean mayBeCleared(ContainerPair pair) {
        return part == Part.COMMAND
                && declared(pair, Part.COMMAND)
                        .filter(node -> !node.items().isEmpty())
                        .isEmpty()
                && declared(pair, Part.ENTRYPOINT)
                        .filter(node -> node.items().isEmpty())
                        .isPresent();
    }

    private static Optional<YamlSequence> declared(ContainerPair pair, Part part) {
        return pair.node(part.key)
                .flatMap(node -> node instanceof YamlSequence list ? Optional.of(list) : Optional.empty());
    }

    /** The live words; older Podman answers with one text. */
    private static List<String> words(ContainerPair pair, Part part) {
        String pointer = "/Config/" + part.field;
        String single = Nodes.text(pair.at(pointer));
        return (pair.at(pointer).isTextual() && !single.isEmpty())
                ? List.of(single.split(" ", -1))
                : Nodes.texts(pair.at(pointer));
    }
}
