package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.yaml.YamlNode;

/**
 * Where a form is at work, for what it has to say besides its result.
 *
 * @param path the way to the value
 * @param diagnostics takes the remarks
 */
record Place(TreePath path, Diagnostics diagnostics) {

    void warn(String message, YamlNode about) {
        diagnostics.warning(path.toString(), message, about.origin());
    }
}
