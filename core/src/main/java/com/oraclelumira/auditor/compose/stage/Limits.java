package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlSequence;

/**
 * What one load may use up, so that no input takes more time and memory than a project is worth. The bounds are far above
 * what people write and hold for all files of the project together. Not safe for use by several threads.
 */
final class Limits {

    /** Values that pass through the phases: a value counts for each file that is put over it. */
    static final int VALUES = 1_000_000;

    /** Files that include each other, in a row. */
    static final int INCLUDES_IN_A_ROW = 100;

    /** Characters that interpolation makes. */
    static final int CHARACTERS = 16 * 1024 * 1024;

    /** Ports that ranges are expanded to: every port of an address, once over. */
    static final int PORTS = 131_072;

    /** What reading a file costs at least, in values. */
    private static final int FILE = 100;

    private static final int VARIABLE_FILE = 10;

    private long values;
    private long characters;
    private long ports;

    /** Whether that tree still fits, counted as a file's. */
    boolean admitsFile(YamlNode... trees) {
        values += FILE;
        return admits(trees);
    }

    /** Whether those trees still fit. */
    boolean admits(YamlNode... trees) {
        for (YamlNode tree : trees) {
            values += size(tree);
        }
        return values <= VALUES;
    }

    /** Whether the variables of one more file still fit. */
    boolean admitsVariables(int count) {
        values += count + VARIABLE_FILE;
        return values <= VALUES;
    }

    boolean admitsText(String text) {
        characters += text.length();
        return characters <= CHARACTERS;
    }

    boolean admitsPorts(int count) {
        ports += count;
        return ports <= PORTS;
    }

    private static long size(YamlNode node) {
        long size = 1;
        if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries().values()) {
                size += size(entry.value());
            }
        } else if (node instanceof YamlSequence list) {
            for (YamlNode item : list.items()) {
                size += size(item);
            }
        }
        return size;
    }
}
