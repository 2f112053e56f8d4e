package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the addresses of a network are given out: {@code ipam}.
 *
 * @param node its canonical mapping
 */
public record Ipam(YamlMapping node) implements ModelPart {

    /** The driver; absent: the engine's default. */
    public Optional<String> driver() {
        return text("driver");
    }

    /** Its pools, in document order. */
    public List<IpamPool> config() {
        return parts("config", IpamPool::new);
    }

    /** The driver's options. */
    public Map<String, String> options() {
        return labels("options");
    }
}
