package com.oraclelumira.auditor;

import com.oraclelumira.auditor.FileFact.Kind;
import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.compose.Service;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds ports that stand without quotes. */
final class PortQuotes {

    private static final List<String> LISTS = List.of("ports", "expose");
    private static final Pattern PLAIN = Pattern.compile("([0-9][0-9.:-]*(?:/[a-z]+)?)(?:[\\s,#\\]].*)?");

    private PortQuotes() {}

    static List<FileFact> of(Project project, SourceTexts texts) {
        List<FileFact> facts = new ArrayList<>();
        for (Service service : project.services().values()) {
            for (String list : LISTS) {
                Set<SourceLocation> places = new LinkedHashSet<>();
                for (YamlNode item : service.items(list)) {
                    item.origin().location().ifPresent(places::add);
                }
                for (SourceLocation place : places) {
                    Optional<Matcher> plain =
                            texts.from(place).map(PLAIN::matcher).filter(Matcher::matches);
                    plain.ifPresent(it -> facts.add(new FileFact(
                            Kind.UNQUOTED_PORT,
                            "services." + service.name() + "." + list,
                            it.group(1),
                            Optional.of(place))));
                }
            }
        }
        return facts;
    }
}
