package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.live.LiveImage;
import com.oraclelumira.auditor.live.LiveState.Kind;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.PartialText;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which image runs: by its name, and whether that name still means the image that runs. */
final class ImageProperties implements Property<ContainerPair> {

    static final List<Property<ContainerPair>> TABLE =
            List.of(new ImageProperties(), new UpstreamProperty(), new PlatformProperty());

    private static final String ID_PREFIX = "sha256:";
    private static final String SHORT_ID = "[0-9a-f]{12,64}";

    private ImageProperties() {}

    @Override
    public PropertyInfo info() {
        return new PropertyInfo(
                        "image",
                        List.of("image"),
                        List.of("/Config/Image", "/Image"),
                        "as Compose names what it builds",
                        PropertyInfo.Mode.MEANING,
                        false,
                        Severity.HIGH)
                .driftingToo(DriftClass.MISSING);
    }

    @Override
    public List<Comparison> compare(ContainerPair pair) {
        Judge judge = Judge.of(pair, Severity.HIGH, "image");
        String live = Nodes.text(pair.at("/Config/Image"));
        Optional<YamlNode> node = pair.node("image");
        Optional<PartialText> partial = node.flatMap(Nodes::partial);
        if (node.isPresent() && partial.isPresent()) {
            Desired open = Desired.written(Nodes.text(node.get()), node.get());
            return List.of(judge.compare(open, Optional.of(live)));
        }
        List<String> names = names(pair);
        Desired desired = node.flatMap(value -> Nodes.text(value).map(text -> Desired.written(text, value)))
                .orElseGet(() -> implied(pair, names.stream().findFirst()));
        return names.stream().anyMatch(name -> isNamed(pair, name, live))
                ? byId(pair, judge, desired, names, live)
                : List.of(judge.drift(desired, Optional.of(live)));
    }

    /** The image's name; of one that is only built, each that a Compose gives it. */
    private static List<String> names(ContainerPair pair) {
        return pair.service().image().map(List::of).orElseGet(() -> {
            String project = pair.situation().project().name();
            if (isNamedByDeployer(pair)) {
                return List.of(Nodes.text(pair.at("/Config/Image")));
            }
            String first = project + "_" + pair.service().name();
            String second = project + "-" + pair.service().name();
            return pair.tool().isFirst() ? List.of(first, second) : List.of(second, first);
        });
    }

    private static boolean isNamedByDeployer(ContainerPair pair) {
        return pair.deployer()
                .namesImage(
                        pair.situation().project().name(), pair.service().name(), Nodes.text(pair.at("/Config/Image")));
    }

    private static Desired implied(ContainerPair pair, Optional<String> name) {
        return isNamedByDeployer(pair) ? Desired.deployer(pair, name) : Desired.tool(pair, name);
    }

    private static boolean isNamed(ContainerPair pair, String name, String live) {
        ImageReference wanted = ImageReference.of(name);
        if (ImageReference.isId(name)) {
            return pair.container().imageId().endsWith(name.replace(ID_PREFIX, ""));
        }
        if (isIdOfOwn(pair, live)) {
            return images(pair, name).stream().anyMatch(image -> runs(pair, image));
        }
        return wanted.means(ImageReference.of(live))
                || (wanted.digest().isPresent()
                        && pair.image()
                                .filter(image -> hasDigest(image, wanted))
                                .isPresent());
    }

    private static List<Comparison> byId(
            ContainerPair pair, Judge judge, Desired desired, List<String> names, String live) {
        Comparison sameName = judge.same(desired, Optional.of(live));
        Judge idJudge = Judge.of(pair, Severity.MEDIUM, "image", "id");
        boolean pinned = names.stream()
                .allMatch(name -> ImageReference.isId(name)
                        || ImageReference.of(name).digest().isPresent());
        List<LiveImage> present = new ArrayList<>();
        names.forEach(name -> present.addAll(images(pair, name)));
        Optional<String> running = Optional.of(pair.container().imageId());
        if (pinned || present.stream().anyMatch(image -> runs(pair, image))) {
            return List.of(sameName, idJudge.same(desired.withText(running), running));
        }
        boolean someUnread = pair.situation().live().unread().contains(Kind.IMAGES);
        if (someUnread && present.size() < names.size()) {
            return List.of(sameName, idJudge.notObservable(desired, "not all images could be read"));
        }
        if (present.isEmpty()) {
            return List.of(
                    judge.graded(Severity.MEDIUM)
                            .drift(
                                    DriftClass.MISSING,
                                    desired,
                                    Optional.of(live),
                                    "no image of that name is on the host: it cannot be started again without a pull or build"));
        }
        return List.of(
                sameName,
                idJudge.drift(
                        DriftClass.STALE,
                        desired.withText(Optional.of(present.get(0).id())),
                        running,
                        "the name means another image now than when the container was made"));
    }

    /** Whether that text is an id, be it as short as people type it: then it is the start of the container's own. */
    private static boolean isIdOfOwn(ContainerPair pair, String live) {
        return ImageReference.isId(live)
                || (live.matches(SHORT_ID) && pair.container().imageId().startsWith(ID_PREFIX + live));
    }

    /**
     * Whether it is the image that runs. Where the engine keeps images as containerd does, an image is an index of
     * manifests: building it again can make another index of the same manifest, which changes nothing that runs.
     */
    private static boolean runs(ContainerPair pair, LiveImage image) {
        String manifest = pair.container().manifest();
        return image.id().equals(pair.container().imageId())
                || (!manifest.isEmpty() && image.manifests().contains(manifest));
    }

    /** Those on the host that the name means. */
    static List<LiveImage> images(ContainerPair pair, String name) {
        ImageReference wanted = ImageReference.of(name);
        return pair.situation().live().images().stream()
                .filter(image -> image.tags().stream()
                                .anyMatch(tag -> ImageReference.of(tag).means(wanted))
                        || hasDigest(image, wanted))
                .toList();
    }

    private static boolean hasDigest(LiveImage image, ImageReference wanted) {
        return wanted.digest().isPresent()
                && image.digests().stream()
                        .anyMatch(digest -> ImageReference.of(digest).digest().equals(wanted.digest()));
    }
}
