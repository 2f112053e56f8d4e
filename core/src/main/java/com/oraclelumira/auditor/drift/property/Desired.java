package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Compared;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.model.PartialText;
import com.oraclelumira.auditor.model.Provenance;
import com.oraclelumira.auditor.model.Provenance.Kind;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * A desired value and who says so.
 *
 * @param text in Compose form; absent where nothing is desired
 * @param partial the same text with its holes, where variables without a value went into it
 * @param provenance who says so
 * @param location where it is written; absent for what no file says
 */
record Desired(
        Optional<String> text,
        Optional<PartialText> partial,
        Provenance provenance,
        Optional<SourceLocation> location) {

    /** That text, as written at that node. */
    static Desired written(String text, YamlNode node) {
        return written(Optional.of(text), node);
    }

    /** That text, as written at that node; absent where what is written means nothing: 0, empty, unlimited. */
    static Desired written(Optional<String> text, YamlNode node) {
        Optional<SourceLocation> place = node.origin().location();
        List<String> open = Nodes.openVariables(node);
        return new Desired(
                text,
                Nodes.partial(node),
                open.isEmpty()
                        ? new Provenance(
                                Kind.COMPOSE,
                                place.map(at -> at.file() + ":" + at.line()).orElse(""))
                        : new Provenance(Kind.UNRESOLVED, variables(open)),
                place);
    }

    /** What the engine does where nobody says. */
    static Desired engineDefault(ContainerPair pair, Optional<String> text) {
        return of(Kind.ENGINE_DEFAULT, pair.engine().description(), text);
    }

    /** What the image that the container runs says. */
    static Desired image(ContainerPair pair, Optional<String> text) {
        return of(Kind.IMAGE, Nodes.text(pair.at("/Config/Image")), text);
    }

    /** What the daemon is configured to do. */
    static Desired daemon(Optional<String> text) {
        return of(Kind.DAEMON, "", text);
    }

    /** What Compose itself adds. */
    static Desired tool(ContainerPair pair, Optional<String> text) {
        return of(Kind.COMPOSE_TOOL, pair.tool().description(), text);
    }

    /** What the deployer makes of the files. */
    static Desired deployer(ContainerPair pair, Optional<String> text) {
        return of(Kind.COMPOSE_TOOL, pair.deployer().title(), text);
    }

    static Desired of(Kind kind, String detail, Optional<String> text) {
        return new Desired(text, Optional.empty(), new Provenance(kind, detail), Optional.empty());
    }

    /** Nothing, because the files say nothing. */
    static Desired nothing(Compared pair) {
        return of(Kind.ENGINE_DEFAULT, pair.situation().engine().description(), Optional.empty());
    }

    Desired withText(Optional<String> other) {
        return new Desired(other, partial, provenance, location);
    }

    /** The same value, to be shown at that place. */
    Desired at(Optional<SourceLocation> place) {
        return new Desired(text, partial, provenance, place);
    }

    /** The same value, known to hang on those variables as a whole. */
    Desired open(List<String> names) {
        return new Desired(text, partial, new Provenance(Kind.UNRESOLVED, variables(names)), location);
    }

    /** Whether a variable without a value, or a file that is missing, decides it. */
    boolean isOpen() {
        return provenance.kind() == Kind.UNRESOLVED;
    }

    /** Whether a Compose file says it. */
    boolean isWritten() {
        return provenance.kind() == Kind.COMPOSE || provenance.kind() == Kind.UNRESOLVED;
    }

    private static String variables(List<String> names) {
        return names.stream()
                .map(name -> "${" + name + "}")
                .reduce((left, right) -> left + ", " + right)
                .orElse("");
    }
}
