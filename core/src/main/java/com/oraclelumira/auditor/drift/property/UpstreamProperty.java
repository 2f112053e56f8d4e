package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.live.Upstream;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether the registry means another image by the desired name than the host has under it. That is news, not drift: nobody
 * changed the host. Compared only where the registry was asked.
 */
record UpstreamProperty() implements Property<ContainerPair> {

    @Override
    public PropertyInfo info() {
        return new PropertyInfo(
                        "image.upstream",
                        List.of("image"),
                        List.of("image /RepoDigests", "GET /distribution/NAME/json"),
                        "not compared, nor without --check-upstream",
                        PropertyInfo.Mode.MEANING,
                        false,
                        Severity.INFO)
                .drifting(DriftClass.STALE);
    }

    @Override
    public List<Comparison> compare(ContainerPair pair) {
        return pair.node("image").stream()
                .flatMap(node -> Nodes.text(node).stream()
                        .flatMap(name -> Optional.ofNullable(
                                pair.situation().live().upstream().get(name))
                                .map(upstream -> compare(pair, name, node, upstream))
                                .stream()))
                .toList();
    }

    private static Comparison compare(ContainerPair pair, String name, YamlNode node, Upstream upstream) {
        Judge judge = Judge.of(pair, Severity.INFO, "image", "upstream");
        Desired desired = Desired.written(name, node);
        if (upstream instanceof Upstream.Unknown unknown) {
            return judge.unverifiable(desired, Optional.empty(), unknown.reason());
        }
        Optional<String> there = Optional.of(((Upstream.Digest) upstream).digest());
        List<String> here = digests(pair, name).toList();
        return there.filter(here::contains).isPresent()
                ? judge.same(desired.withText(there), there)
                : judge.drift(
                        DriftClass.STALE,
                        desired.withText(there),
                        here.stream().findFirst(),
                        "the registry has another image under this name than the host pulled");
    }

    /** The digests under which images of that name came to the host. */
    private static Stream<String> digests(ContainerPair pair, String name) {
        String repository = ImageReference.of(name).repository();
        return ImageProperties.images(pair, name).stream()
                .flatMap(image -> image.digests().stream())
                .map(ImageReference::of)
                .filter(digest -> digest.repository().equals(repository))
                .flatMap(digest -> digest.digest().stream());
    }
}
