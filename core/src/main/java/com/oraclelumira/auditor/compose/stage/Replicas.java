package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;

/** The number of containers, which can be said in two places: {@code deploy.replicas} takes what {@code scale} says. */
final class Replicas {

    private static final PathTable<Form> TABLE = PathTable.<Form>empty()
            .with("services.*", (node, place) -> node instanceof YamlMapping body ? synced(body) : node);

    private Replicas() {}

    static YamlMapping sync(YamlMapping model) {
        return new TreeWalk(TreeWalk.Order.OUTSIDE_IN, Diagnostics.none()).apply(TABLE, model);
    }

    private static YamlNode synced(YamlMapping service) {
        YamlNode scale = service.get("scale").orElse(null);
        return scale != null && service.get("deploy").orElse(null) instanceof YamlMapping deploy
                ? service.with("deploy", deploy.with("replicas", scale))
                : service;
    }
}
