package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.model.Severity;
import java.util.List;
import java.util.Optional;

/** Whether the container may write to a declared mount: graver where it may and should not. */
record ReadOnlyMount() implements Property<ContainerPair> {

    private static final String KEY = "read_only";

    @Override
    public PropertyInfo info() {
        return new PropertyInfo(
                "volumes.<target>." + KEY,
                List.of("volumes.<target>." + KEY),
                List.of("/Mounts"),
                "rw",
                PropertyInfo.Mode.EQUAL,
                false,
                Severity.HIGH);
    }

    @Override
    public List<Comparison> compare(ContainerPair pair) {
        return WantedMount.there(
                pair,
                (wanted, live) -> !live.type().equals(LiveMount.TMPFS),
                (wanted, live) -> compare(pair, wanted, live));
    }

    private static Comparison compare(ContainerPair pair, WantedMount wanted, LiveMount mount) {
        Severity severity = wanted.isReadOnly() ? Severity.HIGH : Severity.MEDIUM;
        Optional<String> text = Optional.of(word(wanted.isReadOnly()));
        Desired desired = wanted.at(KEY)
                .map(node -> Desired.written(text, node))
                .orElseGet(() -> Desired.engineDefault(pair, text)
                        .at(wanted.node().origin().location()));
        return Judge.of(pair, severity, "volumes", wanted.target(), KEY)
                .compare(desired, Optional.of(word(mount.isReadOnly())));
    }

    private static String word(boolean readOnly) {
        return readOnly ? "ro" : "rw";
    }
}
