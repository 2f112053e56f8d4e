package com.oraclelumira.auditor.compose;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys, values and paths that an error message names: one of them must be in any message about the same mistake. */
final class NamedSpots {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"|`([^`]+)`|'([^']+)'");
    private static final Pattern PATH =
            Pattern.compile("\\b(?:services|volumes|networks|secrets|configs|include)\\b[\\w.\\[\\]-]*");
    private static final Pattern LINE = Pattern.compile("line (\\d+)");
    private static final List<String> TOO_GENERAL = List.of("services", "volumes", "networks", "secrets", "configs");

    private NamedSpots() {}

    static Set<String> of(String message) {
        Set<String> spots = new HashSet<>();
        for (Matcher quoted = QUOTED.matcher(message); quoted.find(); ) {
            for (int group = 1; group <= quoted.groupCount(); group++) {
                if (quoted.group(group) != null && quoted.group(group).length() > 1) {
                    spots.add(quoted.group(group));
                }
            }
        }
        for (Matcher path = PATH.matcher(message); path.find(); ) {
            spots.add(path.group());
            String trimmed = path.group().replaceAll("[.\\[\\]]+$", "");
            if (path.group().contains(".")) {
                spots.add(trimmed.substring(trimmed.lastIndexOf('.') + 1));
            }
        }
        for (Matcher line = LINE.matcher(message); line.find(); ) {
            spots.add(line.group(1));
        }
        spots.removeAll(TOO_GENERAL);
        return spots;
    }

    /** Whether that text stands in the message as a whole word. */
    static boolean isNamed(String spot, String message) {
        return Pattern.compile("(?<![\\w])" + Pattern.quote(spot) + "(?![\\w])")
                .matcher(message)
                .find();
    }
}
