package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.Map;
import java.util.Optional;

/**
 * A pool of addresses: an entry of {@code ipam.config}.
 *
 * @param node its canonical mapping
 */
public record IpamPool(YamlMapping node) implements ModelPart {

    /** The subnet in CIDR form. */
    public Optional<String> subnet() {
        return text("subnet");
    }

    /** The part of it that containers get addresses from. */
    public Optional<String> ipRange() {
        return text("ip_range");
    }

    /** The gateway's address. */
    public Optional<String> gateway() {
        return text("gateway");
    }

    /** Addresses that the driver uses, by host name. */
    public Map<String, String> auxAddresses() {
        return labels("aux_addresses");
    }
}
