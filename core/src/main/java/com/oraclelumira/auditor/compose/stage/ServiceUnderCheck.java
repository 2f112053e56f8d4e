package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;

/** An enabled service while it is checked: what it says, and where to put what is wrong with it. */
record ServiceUnderCheck(String name, YamlMapping body, Diagnostics diagnostics) {

    Optional<String> text(String key) {
        return Nodes.text(body, key);
    }

    /** The value of a key; the whole service where it has none. */
    YamlNode value(String first, String... more) {
        return body.at(first, more).orElse(body);
    }

    /** The items of a list; none where there is no list. */
    List<YamlNode> items(String first, String... more) {
        return body.at(first, more).orElse(null) instanceof YamlSequence list ? list.items() : List.of();
    }

    /** The plain value of a key; empty where it has none, or an open one. */
    Optional<Object> plain(String first, String... more) {
        return body.at(first, more).filter(node -> !Nodes.isOpen(node)).map(YamlNode::toPlain);
    }

    /** {@code service "NAME" MESSAGE}. */
    void error(String message, YamlNode about) {
        diagnostics.error(TreePath.of("services", name), "service \"" + name + "\" " + message, about.origin());
    }

    /** A message about one of its keys. */
    void error(String key, String message, YamlNode about) {
        diagnostics.error(TreePath.of("services", name, key), message, about.origin());
    }
}
