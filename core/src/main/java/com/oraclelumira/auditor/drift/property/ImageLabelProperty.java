package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ComposeLabels;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.model.Severity;
import java.util.List;
import java.util.Optional;

/**
 * Whether Compose's note of the image it made the container from names the image that runs. Compose trusts the note and never
 * looks at the image, so a forged or stale one is worth saying; what runs is judged by itself.
 */
record ImageLabelProperty() implements Property<ContainerPair> {

    private static final String LABEL = ComposeLabels.PREFIX + "image";
    private static final String ID = "sha256:[0-9a-f]{64}";

    @Override
    public PropertyInfo info() {
        return new PropertyInfo(
                "labels." + LABEL,
                List.of(),
                List.of("/Config/Labels", "/Image"),
                "the id of the image that runs",
                PropertyInfo.Mode.EQUAL,
                false,
                Severity.INFO);
    }

    @Override
    public List<Comparison> compare(ContainerPair pair) {
        String image = pair.container().imageId();
        return pair.container()
                .label(LABEL)
                .filter(noted -> noted.startsWith("sha256:") && image.matches(ID))
                .filter(noted -> !noted.equals(pair.container().manifest()))
                .map(noted -> Judge.of(pair, Severity.INFO, "labels", LABEL)
                        .compare(Desired.tool(pair, Optional.of(image)), Optional.of(noted)))
                .map(List::of)
                .orElse(List.of());
    }
}
