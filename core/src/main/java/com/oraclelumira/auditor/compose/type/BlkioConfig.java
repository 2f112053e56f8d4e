package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.List;
import java.util.OptionalLong;

/**
 * Limits on block devices: {@code blkio_config}.
 *
 * @param node its canonical mapping
 */
public record BlkioConfig(YamlMapping node) implements ModelPart {

    /** The share of bandwidth, 10 to 1000; absent: the engine's. */
    public OptionalLong weight() {
        return integer("weight");
    }

    /** Shares by device. */
    public List<BlkioWeight> weightDevice() {
        return parts("weight_device", BlkioWeight::new);
    }

    /** Limits on reading, in bytes a second. */
    public List<BlkioRate> deviceReadBps() {
        return parts("device_read_bps", BlkioRate::new);
    }

    /** Limits on writing, in bytes a second. */
    public List<BlkioRate> deviceWriteBps() {
        return parts("device_write_bps", BlkioRate::new);
    }

    /** Limits on reading, in operations a second. */
    public List<BlkioRate> deviceReadIops() {
        return parts("device_read_iops", BlkioRate::new);
    }

    /** Limits on writing, in operations a second. */
    public List<BlkioRate> deviceWriteIops() {
        return parts("device_write_iops", BlkioRate::new);
    }
}
