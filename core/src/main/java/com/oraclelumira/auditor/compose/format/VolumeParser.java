package com.oraclelumira.auditor.compose.format;

import com.oraclelumira.auditor.compose.format.VolumeSpec.Bind;
import com.oraclelumira.auditor.compose.format.VolumeSpec.Volume;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the short form of mounts. */
final class VolumeParser {

    private static final Set<String> PROPAGATIONS =
            Set.of("rprivate", "private", "rshared", "shared", "rslave", "slave");
    private static final Set<String> SELINUX = Set.of("z", "Z");
    /** Capitals stay drives of Windows paths; a small letter before a Linux path is far likelier a volume's name. */
    private static final Pattern ONE_LETTER_VOLUME = Pattern.compile("[a-z]:/[^:]*");

    private final String text;
    private boolean readOnly;
    private boolean nocopy;
    private Optional<String> propagation = Optional.empty();
    private Optional<String> selinux = Optional.empty();
    private final List<String> unknown = new ArrayList<>();

    private VolumeParser(String text) {
        this.text = text;
    }

    static VolumeSpec parse(String text) throws FormatException {
        int size = text.getBytes(StandardCharsets.UTF_8).length;
        if (size == 0) {
            throw new FormatException("invalid empty volume spec");
        }
        if (size <= 2) {
            return new VolumeSpec(
                    "volume", Optional.empty(), text, false, Optional.empty(), Optional.empty(), List.of());
        }
        return new VolumeParser(text).parse();
    }

    private VolumeSpec parse() throws FormatException {
        List<String> sections = sections();
        if (sections.contains("")) {
            throw invalid("empty section between colons");
        }
        if (sections.size() > 3) {
            throw invalid("too many colons");
        }
        boolean anonymous = sections.size() == 1;
        if (sections.size() == 3) {
            List.of(sections.get(2).split(",", -1)).forEach(this::option);
        }
        return spec(
                anonymous ? Optional.empty() : Optional.of(sections.get(0)),
                anonymous ? sections.get(0) : sections.get(1));
    }

    /** The text at its colons, but not at those of drives and of variables that were left in. */
    private List<String> sections() {
        if (ONE_LETTER_VOLUME.matcher(text).matches()) {
            return List.of(text.substring(0, 1), text.substring(2));
        }
        List<String> sections = new ArrayList<>();
        int start = 0;
        int variables = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (text.startsWith("${", i)) {
                variables++;
            } else if (c == '}' && variables > 0) {
                variables--;
            } else if (c == ':' && variables == 0 && !isDrive(start, i)) {
                sections.add(text.substring(start, i));
                start = i + 1;
            }
        }
        sections.add(text.substring(start));
        return sections;
    }

    private boolean isDrive(int start, int colon) {
        return colon == start + 1 && Character.isLetter(text.charAt(start));
    }

    private void option(String option) {
        switch (option) {
            case "ro" -> readOnly = true;
            case "rw" -> readOnly = false;
            case "nocopy" -> nocopy = true;
            default -> {
                if (PROPAGATIONS.contains(option)) {
                    propagation = Optional.of(option);
                } else if (SELINUX.contains(option)) {
                    selinux = Optional.of(option);
                } else {
                    unknown.add(option);
                }
            }
        }
    }

    private VolumeSpec spec(Optional<String> source, String target) {
        boolean bound = source.filter(VolumeParser::isPath).isPresent();
        boolean bindOptions = propagation.isPresent() || selinux.isPresent();
        return new VolumeSpec(
                bound ? "bind" : "volume",
                source,
                target,
                readOnly,
                bound || bindOptions ? Optional.of(new Bind(propagation, selinux, bound)) : Optional.empty(),
                !bound || nocopy ? Optional.of(new Volume(nocopy)) : Optional.empty(),
                unknown);
    }

    private static boolean isPath(String source) {
        return source.startsWith(".")
                || source.startsWith("/")
                || source.startsWith("~")
                || source.startsWith("\\\\")
                || (source.length() > 1 && source.charAt(1) == ':' && Character.isLetter(source.charAt(0)));
    }

    private FormatException invalid(String why) {
        return new FormatException("invalid spec: " + text + ": " + why + "; accepted is [source:]target[:options]");
    }
}
