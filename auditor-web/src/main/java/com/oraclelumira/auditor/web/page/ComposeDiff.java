package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.yaml.Origin;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The two sides of a finding as the Compose YAML that would say them, and the words in which they differ. What no YAML can say,
 * such as that a container is there, stands for itself.
 *
 * @param desired what git says
 * @param live what the host has
 */
public record ComposeDiff(List<Line> desired, List<Line> live) {

    /** Keys below which Compose has texts and nothing else. */
    private static final Set<String> TEXTS = Set.of("environment", "labels", "annotations", "driver_opts", "sysctls");

    /** What is seen of containers and images and is no key of a Compose file. */
    private static final Set<String> SEEN =
            Set.of("container", "replicas", "oneoff", "image.id", "state", "health", "restart_count", "filesystem");

    /**
     * A line.
     *
     * @param number its line in the file in git; absent where that is not known
     * @param pieces its text
     */
    public record Line(Optional<Integer> number, List<WordDiff.Piece> pieces) {

        /** The whole line. */
        public String text() {
            return String.join("", pieces.stream().map(WordDiff.Piece::text).toList());
        }
    }

    /** Both sides of that finding; absent where it has none. */
    static Optional<ComposeDiff> of(Finding finding) {
        if (finding.property().isEmpty()
                || (finding.desired().isEmpty() && finding.live().isEmpty())) {
            return Optional.empty();
        }
        PropertyPath property = finding.property().get();
        if (SEEN.contains(property.toString())) {
            WordDiff words =
                    WordDiff.of(finding.desired().orElse(""), finding.live().orElse(""));
            return Optional.of(new ComposeDiff(unnumbered(words.left()), unnumbered(words.right())));
        }
        WordDiff words = WordDiff.of(
                yaml(finding.subject(), property, finding.desired()),
                yaml(finding.subject(), property, finding.live()));
        // a value that is desired stands at the place that the finding names; else that is where its parent stands
        int at = finding.desired().isPresent() ? property.segments().size() + 1 : 1;
        return Optional.of(new ComposeDiff(
                lines(words.left(), at, finding.location().map(SourceLocation::line)), unnumbered(words.right())));
    }

    private static List<Line> unnumbered(List<WordDiff.Piece> pieces) {
        return lines(pieces, 0, Optional.empty());
    }

    /** The property with what stands around it; without a value only what stands around it. */
    private static String yaml(SubjectRef subject, PropertyPath property, Optional<String> value) {
        List<String> keys = new ArrayList<>(List.of(section(subject), subject.name()));
        keys.addAll(property.segments());
        if (value.isPresent()) {
            return YamlText.of(nested(keys, scalar(property, value.get())));
        }
        StringBuilder around = new StringBuilder();
        for (int depth = 0; depth < keys.size() - 1; depth++) {
            String key = YamlText.of(nested(List.of(keys.get(depth)), YamlScalar.of(null, Origin.NONE)));
            around.append("  ".repeat(depth)).append(key.replaceFirst(" null\n$", "\n"));
        }
        return around.toString();
    }

    private static String section(SubjectRef subject) {
        return switch (subject.type()) {
            case SERVICE, CONTAINER -> "services";
            case NETWORK -> "networks";
            case VOLUME -> "volumes";
            case SECRET -> "secrets";
            case CONFIG -> "configs";
            default -> subject.type().id();
        };
    }

    private static YamlNode nested(List<String> keys, YamlNode value) {
        YamlNode node = value;
        for (int i = keys.size() - 1; i >= 0; i--) {
            node = new YamlMapping(Map.of(keys.get(i), new YamlMapping.Entry(node, Origin.NONE)), Origin.NONE);
        }
        return node;
    }

    /** As Compose files have it: truth values and whole numbers bare, unless only texts can stand there. */
    private static YamlScalar scalar(PropertyPath property, String value) {
        boolean bare = !TEXTS.contains(property.head());
        if (bare && (value.equals("true") || value.equals("false"))) {
            return YamlScalar.of(Boolean.valueOf(value), Origin.NONE);
        }
        if (bare && value.matches("0|-?[1-9][0-9]{0,17}")) {
            return YamlScalar.of(Long.valueOf(value), Origin.NONE);
        }
        return YamlScalar.of(value, Origin.NONE);
    }

    private static List<Line> lines(List<WordDiff.Piece> pieces, int numbered, Optional<Integer> number) {
        List<List<WordDiff.Piece>> lines = WordDiff.lines(pieces);
        List<Line> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            all.add(new Line(i == numbered ? number : Optional.empty(), lines.get(i)));
        }
        return all;
    }
}
