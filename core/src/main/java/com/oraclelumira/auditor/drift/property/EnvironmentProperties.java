package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.model.Provenance.Kind;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Environment variables, each a property: the image's, and above them the files'. */
final class EnvironmentProperties {

    /** What Compose takes from the deploying user's Docker configuration. */
    private static final Set<String> PROXY = Set.of("HTTP_PROXY", "HTTPS_PROXY", "FTP_PROXY", "NO_PROXY", "ALL_PROXY");
    /** What docker-compose 1 leaves behind when it recreates a container with anonymous volumes. */
    private static final String AFFINITY = "affinity:container";

    private static final Set<String> PODMAN = Set.of("container", "TERM", "HOME", "HOSTNAME", "PATH");

    static final List<Property<ContainerPair>> TABLE = List.of(new KeyedProperty(
            new PropertyInfo(
                    "environment.<key>",
                    List.of("environment", "env_file"),
                    List.of("/Config/Env"),
                    "as the image says",
                    PropertyInfo.Mode.MAP,
                    false,
                    Severity.MEDIUM),
            EnvironmentProperties::desired,
            pair -> variables(Nodes.texts(pair.at("/Config/Env"))),
            EnvironmentProperties::unexpected,
            EnvironmentProperties::expected));

    private EnvironmentProperties() {}

    private static Map<String, Desired> desired(ContainerPair pair) {
        Map<String, Desired> desired = new LinkedHashMap<>();
        variables(Nodes.texts(pair.imageConfig("Env")))
                .forEach((key, value) ->
                        desired.put(key, isMasked(pair, key) ? hidden(pair) : Desired.image(pair, value)));
        Nodes.entries(pair.node("environment")).forEach((key, node) -> desired.put(key, written(pair, key, node)));
        return desired;
    }

    /** A value of a file; one that a missing env_file may have the last word on is open. */
    private static Desired written(ContainerPair pair, String key, YamlNode node) {
        Optional<String> text = Nodes.text(node);
        Desired value = Desired.written(text, node);
        if (text.isEmpty()) {
            return new Desired(text, Optional.empty(), value.open(List.of(key)).provenance(), value.location());
        }
        boolean fromEnvFile = !pair.service().missingEnvFiles().isEmpty()
                && value.location()
                        .filter(place -> !pair.situation().project().files().contains(place.file()))
                        .isPresent();
        return fromEnvFile ? value.open(pair.service().missingEnvFiles()) : value;
    }

    private static Comparison expected(
            ContainerPair pair, Judge judge, Desired desired, Optional<Optional<String>> entry) {
        Optional<String> live = entry.flatMap(value -> value);
        if (desired.isOpen() && desired.text().isEmpty() && desired.partial().isEmpty()) {
            return live.isEmpty()
                    ? judge.same(desired, live, "unset, as in the file")
                    : judge.unverifiable(desired, live, "its value came from the deploying user's environment");
        }
        Comparison comparison = (entry.isEmpty() && desired.isWritten())
                ? judge.drift(desired, live)
                : judge.compare(desired, live, GoTimes::means);
        if (!comparison.differs()) {
            return comparison;
        }
        boolean isOfImage = desired.provenance().kind() == Kind.IMAGE;
        if (isOfImage && !pair.service().missingEnvFiles().isEmpty()) {
            return unverifiable(judge, pair, live);
        }
        String key = judge.property().last();
        boolean replaced = isOfImage
                ? pair.deployer().maySetVariable(key)
                : pair.deployer().mayReplaceVariable(key, desired.text().orElse(""));
        return replaced ? judge.unverifiable(desired, live, mayHaveSet(pair)) : comparison;
    }

    private static Comparison unexpected(ContainerPair pair, Judge judge, String key, Optional<String> live) {
        if (!pair.service().missingEnvFiles().isEmpty()) {
            return unverifiable(judge, pair, live);
        }
        if (pair.image().isEmpty()) {
            return judge.unverifiable(
                    Desired.image(pair, Optional.empty()), live, "the image, which may set it, was not read");
        }
        if (PROXY.contains(key.toUpperCase(Locale.ROOT))) {
            return judge.unverifiable(
                    Desired.tool(pair, Optional.empty()), live, "Compose takes it from the deploying user's settings");
        }
        if (pair.deployer().maySetVariable(key)) {
            return judge.unverifiable(Desired.deployer(pair, Optional.empty()), live, mayHaveSet(pair));
        }
        boolean explained = key.equals(AFFINITY) || (pair.engine().isPodman() && PODMAN.contains(key));
        return explained
                ? judge.same(Desired.tool(pair, live), live)
                : judge.drift(Desired.nothing(pair), live.or(() -> Optional.of("")));
    }

    private static String mayHaveSet(ContainerPair pair) {
        return pair.deployer().title() + " may have set it, in an .env of its own";
    }

    private static Comparison unverifiable(Judge judge, ContainerPair pair, Optional<String> live) {
        List<String> missing = pair.service().missingEnvFiles();
        return judge.unverifiable(
                Desired.of(Kind.UNRESOLVED, "env_file " + String.join(", ", missing), Optional.empty()),
                live,
                "an env_file is missing that may set it");
    }

    private static boolean isMasked(ContainerPair pair, String key) {
        return pair.engine().isPodman() && PODMAN.contains(key);
    }

    private static Desired hidden(ContainerPair pair) {
        return Desired.of(Kind.UNRESOLVED, pair.engine().description(), Optional.empty());
    }

    /** Variables by name, the last one winning; one without {@code =} is unset in the container. */
    private static Map<String, Optional<String>> variables(List<String> entries) {
        Map<String, Optional<String>> variables = new LinkedHashMap<>();
        for (String entry : entries) {
            int at = entry.indexOf('=');
            variables.put(
                    at < 0 ? entry : entry.substring(0, at),
                    at < 0 ? Optional.empty() : Optional.of(entry.substring(at + 1)));
        }
        return variables;
    }
}
