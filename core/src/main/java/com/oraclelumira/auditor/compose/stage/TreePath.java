package com.oraclelumira.auditor.compose.stage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way from the root of a model to one of its values, shown as {@code services.site.ports[0]}.
 *
 * @param parent null for the root
 * @param segment a key, or {@code [n]} for the n-th item of a list; empty for the root
 */
record TreePath(@Nullable TreePath parent, String segment) {

    static final TreePath ROOT = new TreePath(null, "");

    static TreePath of(String... keys) {
        TreePath path = ROOT;
        for (String key : keys) {
            path = path.key(key);
        }
        return path;
    }

    TreePath key(String key) {
        return new TreePath(this, key);
    }

    TreePath item(int index) {
        return new TreePath(this, "[" + index + "]");
    }

    /** The keys and {@code [n]}s from the outside in. */
    List<String> segments() {
        List<String> segments = new ArrayList<>();
        for (TreePath path = this; path != null && path.parent != null; path = path.parent) {
            segments.add(path.segment);
        }
        Collections.reverse(segments);
        return segments;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String part : segments()) {
            if (!text.isEmpty() && !part.startsWith("[")) {
                text.append('.');
            }
            text.append(part);
        }
        return text.toString();
    }
}
