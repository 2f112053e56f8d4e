package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A request for devices such as GPUs: an entry of {@code gpus} or of the reserved {@code devices}.
 *
 * @param node its canonical mapping
 */
public record DeviceRequest(YamlMapping node) implements ModelPart {

    /** What the device must do, such as {@code gpu}. */
    public List<String> capabilities() {
        return texts("capabilities");
    }

    /** How many; -1 for all of them. */
    public OptionalLong count() {
        return integer("count");
    }

    /** Particular devices, instead of a count. */
    public List<String> deviceIds() {
        return texts("device_ids");
    }

    /** The driver, such as {@code nvidia}. */
    public Optional<String> driver() {
        return text("driver");
    }

    /** The driver's options. */
    public Map<String, String> options() {
        return labels("options");
    }
}
