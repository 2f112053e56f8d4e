package com.oraclelumira.auditor.drift.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.model.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the image is built for; compared only where a file names it. */
record PlatformProperty() implements Property<ContainerPair> {

    private static final Map<String, String> ARCHITECTURES = Map.of(
            "x86_64",
            "amd64",
            "x86-64",
            "amd64",
            "aarch64",
            "arm64",
            "arm64/v8",
            "arm64",
            "armhf",
            "arm/v7",
            "armel",
            "arm/v6",
            "i386",
            "386");

    @Override
    public PropertyInfo info() {
        return new PropertyInfo(
                "platform",
                List.of("platform"),
                List.of("/ImageManifestDescriptor/platform", "image /Os", "image /Architecture", "image /Variant"),
                "not compared",
                PropertyInfo.Mode.MEANING,
                false,
                Severity.MEDIUM);
    }

    @Override
    public List<Comparison> compare(ContainerPair pair) {
        return pair.node("platform")
                .flatMap(node -> Nodes.text(node).map(text -> Desired.written(text, node)))
                .map(desired -> List.of(compare(pair, desired)))
                .orElse(List.of());
    }

    private static Comparison compare(ContainerPair pair, Desired desired) {
        Judge judge = Judge.of(pair, Severity.MEDIUM, "platform");
        return ofRunning(pair)
                .or(() -> pair.image().map(image -> of(image.json(), "Os", "Architecture", "Variant")))
                .map(live -> judge.compare(desired, Optional.of(live), PlatformProperty::areEqual))
                .orElseGet(() -> judge.notObservable(desired, "the image was not read"));
    }

    /** Of the manifest that runs, where the engine tells: its image can hold several. */
    private static Optional<String> ofRunning(ContainerPair pair) {
        return Optional.of(pair.at("/ImageManifestDescriptor/platform"))
                .filter(platform -> !Nodes.text(platform.path("architecture")).isEmpty())
                .map(platform -> of(platform, "os", "architecture", "variant"));
    }

    private static String of(JsonNode platform, String system, String architecture, String variant) {
        String third = Nodes.text(platform.path(variant));
        return Nodes.text(platform.path(system)) + "/" + Nodes.text(platform.path(architecture))
                + (third.isEmpty() ? "" : "/" + third);
    }

    /** Whether both name the same platform; a variant that one of them leaves out is any. */
    static boolean areEqual(String left, String right) {
        String one = canonical(left);
        String other = canonical(right);
        return one.equals(other) || one.startsWith(other + "/") || other.startsWith(one + "/");
    }

    private static String canonical(String platform) {
        String text = platform.toLowerCase(Locale.ROOT);
        int slash = text.indexOf('/');
        String system = slash < 0 ? "linux" : text.substring(0, slash);
        String architecture = slash < 0 ? text : text.substring(slash + 1);
        return system + "/" + ARCHITECTURES.getOrDefault(architecture, architecture);
    }
}
