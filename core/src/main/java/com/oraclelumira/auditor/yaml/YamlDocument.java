package com.oraclelumira.auditor.yaml;

import java.util.IdentityHashMap;
import java.util.Optional;

/**
 * One document of a YAML file.
 *
 * @param root its value
 * @param tags the local tags ({@code !reset}) of its nodes, by node <em>identity</em>: an alias or a merge key carries the
 *     tags of the node it stands for
 */
public record YamlDocument(YamlNode root, IdentityHashMap<YamlNode, String> tags) {

    /** The local tag written before that very node. */
    public Optional<String> tag(YamlNode node) {
        return Optional.ofNullable(tags.get(node));
    }
}
