package com.oraclelumira.auditor;

import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.model.SubjectType;
import com.oraclelumira.auditor.rule.RuleScope;
import com.oraclelumira.auditor.rule.Subject;
import com.oraclelumira.auditor.rule.Subject.Locator;
import com.oraclelumira.auditor.rule.Subject.Side;
import java.util.LinkedHashMap;
import java.util.Map;

/** The engine that runs a project, with what its host has beside the project. No file names it. */
final class EngineSubject {

    private EngineSubject() {}

    static Subject of(Host host, LiveState live) {
        Map<String, Object> fields = new LinkedHashMap<>(EngineFields.of(live.info(), live.version()));
        fields.putAll(Reached.fields(live.engine()));
        fields.putAll(SwarmFields.of(live.info()));
        if (host.isWhole()) {
            fields.putAll(HostFields.of(live));
        }
        String name = live.info().path("Name").asText("");
        return new Subject(
                SubjectRef.of(SubjectType.ENGINE, name.isEmpty() ? "engine" : name),
                RuleScope.ENGINE,
                Side.LIVE,
                fields,
                Locator.NOWHERE);
    }
}
