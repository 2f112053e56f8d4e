package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.model.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keys that no engine shows: where a file declares one, the report says that it was not compared. */
final class UnseenProperties {

    static final List<Property<ContainerPair>> TABLE = Stream.of(
                    "attach",
                    "build",
                    "deploy.endpoint_mode",
                    "deploy.labels",
                    "deploy.mode",
                    "deploy.placement",
                    "deploy.resources.reservations.cpus",
                    "deploy.resources.reservations.generic_resources",
                    "deploy.rollback_config",
                    "deploy.update_config",
                    "develop",
                    "models",
                    "post_start",
                    "pre_stop",
                    "provider",
                    "pull_policy",
                    "use_api_socket")
            .<Property<ContainerPair>>map(Unseen::new)
            .toList();

    private UnseenProperties() {}

    /** @param key the Compose key */
    private record Unseen(String key) implements Property<ContainerPair> {

        @Override
        public PropertyInfo info() {
            return new PropertyInfo(
                            key,
                            List.of(key),
                            List.of(),
                            "not observable",
                            PropertyInfo.Mode.JUDGED,
                            false,
                            Severity.INFO)
                    .drifting();
        }

        @Override
        public List<Comparison> compare(ContainerPair pair) {
            return Nodes.at(pair, key)
                    .filter(node -> Nodes.text(node).isPresent()
                            || !Nodes.items(Optional.of(node)).isEmpty()
                            || !Nodes.entries(Optional.of(node)).isEmpty())
                    .map(node -> Judge.of(pair, Severity.INFO, key)
                            .notObservable(Desired.written(Nodes.text(node), node), "no engine shows it"))
                    .map(List::of)
                    .orElse(List.of());
        }
    }
}
