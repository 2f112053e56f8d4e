package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.model.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The SELinux label of a bind mount, shared or of its own. Compose can only ask for it where it writes the mount as text:
 * beside a propagation or another option of the long form it drops the label.
 */
record SelinuxLabel() implements Property<ContainerPair> {

    private static final String KEY = "selinux";
    private static final Set<String> LABELS = Set.of("z", "Z");

    @Override
    public PropertyInfo info() {
        String key = "volumes.<target>.bind." + KEY;
        return new PropertyInfo(
                key, List.of(key), List.of("/Mounts"), "nothing", PropertyInfo.Mode.EQUAL, false, Severity.MEDIUM);
    }

    @Override
    public List<Comparison> compare(ContainerPair pair) {
        return WantedMount.there(
                pair,
                (wanted, live) -> wanted.isBind() && live.type().equals("bind"),
                (wanted, live) -> compare(pair, wanted, live));
    }

    private static Comparison compare(ContainerPair pair, WantedMount wanted, LiveMount live) {
        Judge judge = Judge.of(pair, Severity.MEDIUM, "volumes", wanted.target(), "bind", KEY);
        Optional<String> label =
                live.options().stream().filter(LABELS::contains).findFirst();
        Desired desired = wanted.at("bind", KEY)
                .map(node -> Desired.written(Nodes.text(node), node))
                .orElseGet(() -> Desired.nothing(pair));
        return desired.isWritten() && label.isEmpty() && live.isRequestedAsObject()
                ? judge.notHonoured(desired, label, "Compose drops it beside other options of the mount")
                : judge.compare(desired, label);
    }
}
