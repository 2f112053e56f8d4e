package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.Service;
import com.oraclelumira.auditor.yaml.Origin;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The model as {@code docker compose config --format json} shows it: with the empty blocks its types always print, without
 * {@code models} and the {@code x-*} keys below the top level.
 */
public final class JsonShape {

    private static final String SERVICE = "services.*.";

    /** Mappings whose keys are names that users chose, so that {@code x-} there means nothing special. */
    private static final PathTable<Boolean> NAMES = PathTable.<Boolean>empty()
            .withAll(true, "configs", "networks", "secrets", "services", "volumes")
            .withAll(true, "configs.*.driver_opts", "networks.*.driver_opts", "secrets.*.driver_opts")
            .withAll(true, "volumes.*.driver_opts", "networks.*.ipam.config.[].aux_addresses")
            .withAll(true, "configs.*.labels", "networks.*.labels", "secrets.*.labels", "volumes.*.labels")
            .withAll(true, SERVICE + "annotations", SERVICE + "depends_on", SERVICE + "environment", SERVICE + "labels")
            .withAll(true, SERVICE + "models", SERVICE + "networks", SERVICE + "storage_opt", SERVICE + "sysctls")
            .withAll(true, SERVICE + "ulimits", SERVICE + "logging.options", SERVICE + "networks.*.driver_opts")
            .withAll(true, SERVICE + "build.additional_contexts", SERVICE + "build.args", SERVICE + "build.labels")
            .withAll(true, SERVICE + "build.ulimits", SERVICE + "deploy.labels", SERVICE + "gpus.[].options")
            .withAll(true, SERVICE + "deploy.resources.reservations.devices.[].options", SERVICE + "provider.options")
            .withAll(true, SERVICE + "volumes.[].volume.labels", SERVICE + "develop.watch.[].exec.environment")
            .withAll(true, SERVICE + "post_start.[].environment", SERVICE + "pre_start.[].environment")
            .with(SERVICE + "pre_stop.[].environment", true);

    private static final PathTable<Form> BLOCKS = PathTable.<Form>empty()
            .with("networks.*", with("ipam"))
            .with(
                    SERVICE + "deploy.resources.reservations.generic_resources.[].discrete_resource_spec",
                    JsonShape::discreteResource)
            .with("services.*", withNull("command", "entrypoint"))
            .with(SERVICE + "deploy", with("resources", "placement"))
            .with(SERVICE + "develop.watch.[]", with("exec"))
            .withAll(
                    withNull("command"),
                    SERVICE + "develop.watch.[].exec",
                    SERVICE + "post_start.[]",
                    SERVICE + "pre_start.[]",
                    SERVICE + "pre_stop.[]")
            .withAll(
                    (node, place) -> capitalized(node),
                    SERVICE + "blkio_config.device_read_bps.[]",
                    SERVICE + "blkio_config.device_read_iops.[]",
                    SERVICE + "blkio_config.device_write_bps.[]",
                    SERVICE + "blkio_config.device_write_iops.[]",
                    SERVICE + "blkio_config.weight_device.[]");

    private JsonShape() {}

    public static YamlMapping of(YamlMapping model) {
        YamlMapping known = withoutExtensions(model.without("models"));
        return new TreeWalk(TreeWalk.Order.OUTSIDE_IN, Diagnostics.none()).apply(BLOCKS, known);
    }

    private static Form with(String... keys) {
        return (node, place) -> {
            YamlNode result = node;
            for (String key : keys) {
                result = result instanceof YamlMapping body && !body.has(key)
                        ? body.with(key, YamlMapping.empty(Origin.NONE))
                        : result;
            }
            return result;
        };
    }

    private static YamlNode discreteResource(YamlNode node, Place place) {
        return node instanceof YamlMapping spec
                ? Nodes.withDefault(Nodes.withDefault(spec, "kind", ""), "value", 0L)
                : node;
    }

    private static Form withNull(String... keys) {
        return (node, place) -> {
            YamlNode result = node;
            for (String key : keys) {
                result = result instanceof YamlMapping body ? Nodes.withDefault(body, key, null) : result;
            }
            return result;
        };
    }

    /** The reference forgot to name these fields for JSON, so they print as in its source. */
    private static YamlNode capitalized(YamlNode node) {
        if (!(node instanceof YamlMapping mapping)) {
            return node;
        }
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
        mapping.entries()
                .forEach((key, entry) -> entries.put(Character.toUpperCase(key.charAt(0)) + key.substring(1), entry));
        return new YamlMapping(entries, mapping.origin());
    }

    private static YamlMapping withoutExtensions(YamlMapping model) {
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
        model.entries().forEach((key, entry) -> {
            boolean extension = key.startsWith("x-");
            YamlNode value = extension
                    ? entry.value()
                    : stripped(entry.value(), NAMES.root().key(key));
            entries.put(key, new YamlMapping.Entry(value, entry.key()));
        });
        return new YamlMapping(entries, model.origin());
    }

    private static YamlNode stripped(YamlNode node, PathTable.@Nullable Node<Boolean> names) {
        if (node instanceof YamlSequence list) {
            PathTable.Node<Boolean> items = names == null ? null : names.item();
            return new YamlSequence(
                    list.items().stream().map(item -> stripped(item, items)).toList(), list.origin());
        }
        if (!(node instanceof YamlMapping mapping)) {
            return node;
        }
        boolean chosen = names != null && names.value().isPresent();
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> {
            if (chosen || !(key.startsWith("x-") || key.equals(Service.MISSING_ENV_FILES))) {
                YamlNode value = stripped(entry.value(), names == null ? null : names.key(key));
                entries.put(key, new YamlMapping.Entry(value, entry.key()));
            }
        });
        return new YamlMapping(entries, mapping.origin());
    }
}
