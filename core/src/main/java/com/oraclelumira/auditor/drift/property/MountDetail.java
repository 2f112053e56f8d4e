package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A detail of a declared mount that is there.
 *
 * @param path the Compose keys below the mount
 * @param type the kind of mount that has it
 * @param form the spelling that both sides are brought to
 * @param unset what is expected where no key declares it; empty text for nothing
 * @param reading the live text
 */
record MountDetail(
        List<String> path,
        String type,
        Function<YamlNode, Optional<String>> form,
        String unset,
        BiFunction<WantedMount, LiveMount, Optional<String>> reading)
        implements Property<ContainerPair> {

    private static final String RPRIVATE = "rprivate";

    static final List<Property<ContainerPair>> TABLE = List.of(
            new MountDetail(List.of("bind", "propagation"), "bind", Nodes::text, RPRIVATE, MountDetail::propagation),
            new MountDetail(
                    List.of("image", "subpath"),
                    "image",
                    Nodes::text,
                    "",
                    (wanted, live) -> live.requested("/ImageOptions/Subpath")),
            new MountDetail(List.of("volume", "nocopy"), "volume", MountDetail::truth, "", MountDetail::noCopy),
            new MountDetail(
                    List.of("volume", "subpath"),
                    "volume",
                    Nodes::text,
                    "",
                    (wanted, live) -> live.requested("/VolumeOptions/Subpath")),
            new MountDetail(
                    List.of("tmpfs", "size"),
                    LiveMount.TMPFS,
                    node -> Nodes.text(node).flatMap(Form.BYTES::of),
                    "",
                    (wanted, live) -> live.requested("/TmpfsOptions/SizeBytes").flatMap(Form.BYTES::of)),
            new MountDetail(
                    List.of("tmpfs", "mode"),
                    LiveMount.TMPFS,
                    node -> Nodes.text(node).map(MountDetail::octal),
                    "",
                    (wanted, live) -> live.requested("/TmpfsOptions/Mode")
                            .filter(mode -> !mode.equals("0"))
                            .map(MountDetail::octal)),
            new ReadOnlyMount(),
            new SelinuxLabel());

    private static Optional<String> truth(YamlNode node) {
        return Nodes.text(node).filter("true"::equals);
    }

    private static Optional<String> noCopy(WantedMount wanted, LiveMount live) {
        return live.options().contains("nocopy")
                ? Optional.of("true")
                : live.requested("/VolumeOptions/NoCopy").filter("true"::equals);
    }

    private static String octal(String mode) {
        if (!mode.matches("\\d{1,9}")) {
            return mode;
        }
        return mode.startsWith("0")
                ? "0" + mode.replaceFirst("^0+", "")
                : "0" + Integer.toOctalString(Integer.parseInt(mode));
    }

    /** How the live mount spreads; the engine picks {@code rslave} by itself for what holds its own folder. */
    private static Optional<String> propagation(WantedMount wanted, LiveMount live) {
        String propagation = Nodes.text(live.json().path("Propagation"));
        boolean engines = propagation.isEmpty()
                || (propagation.equals("rslave")
                        && wanted.at("bind", "propagation").isEmpty());
        return Optional.of(engines ? RPRIVATE : propagation);
    }

    @Override
    public PropertyInfo info() {
        String key = "volumes.<target>." + String.join(".", path);
        return new PropertyInfo(
                key,
                List.of(key),
                List.of("/Mounts", "/HostConfig/Mounts"),
                unset.isEmpty() ? "nothing" : unset,
                PropertyInfo.Mode.EQUAL,
                false,
                Severity.MEDIUM);
    }

    @Override
    public List<Comparison> compare(ContainerPair pair) {
        return WantedMount.there(
                pair,
                (wanted, live) -> wanted.type().equals(type) && live.type().equals(type),
                (wanted, live) -> compare(pair, wanted, live));
    }

    private Comparison compare(ContainerPair pair, WantedMount wanted, LiveMount mount) {
        Judge judge = Judge.of(pair, Severity.MEDIUM, "volumes", wanted.target());
        for (String key : path) {
            judge = judge.child(key);
        }
        Desired desired = wanted.at(path.toArray(String[]::new))
                .map(node -> Desired.written(form.apply(node), node))
                .orElseGet(() -> Desired.engineDefault(pair, Form.TEXT.of(unset)));
        return judge.compare(desired, reading.apply(wanted, mount));
    }
}
