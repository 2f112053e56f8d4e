package com.oraclelumira.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.secret.Redactor;

/** Tells a redactor every value of both sides that may be secret, so it is masked wherever else it turns up. */
final class Secrets {

    private Secrets() {}

    static void learn(Redactor redactor, Project project) {
        project.services()
                .values()
                .forEach(service -> service.environment()
                        .forEach((key, value) -> value.ifPresent(text -> redactor.learn(environment(key), text))));
    }

    static void learn(Redactor redactor, LiveState live) {
        live.containers().forEach(container -> learn(redactor, container.at("/Config/Env")));
        live.images().forEach(image -> learn(redactor, image.config().path("Env")));
    }

    private static void learn(Redactor redactor, JsonNode environment) {
        environment.forEach(entry -> {
            String text = entry.asText("");
            int equals = text.indexOf('=');
            if (equals > 0) {
                redactor.learn(environment(text.substring(0, equals)), text.substring(equals + 1));
            }
        });
    }

    private static PropertyPath environment(String key) {
        return PropertyPath.of("environment", key);
    }
}
