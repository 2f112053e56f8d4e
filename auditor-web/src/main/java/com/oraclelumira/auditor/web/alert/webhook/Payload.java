package com.oraclelumira.auditor.web.alert.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oraclelumira.auditor.web.alert.channel.Defang;
import com.oraclelumira.auditor.web.alert.channel.Json;
import com.oraclelumira.auditor.web.alert.message.Cut;
import com.oraclelumira.auditor.web.alert.message.Item;
import com.oraclelumira.auditor.web.alert.message.Measure;
import com.oraclelumira.auditor.web.alert.message.Message;
import java.util.List;
import java.util.Locale;

/**
 * A message as JSON for programs, version 1. Fields are only ever added to a version. Every text is one line without control
 * characters, and otherwise as it is: who shows it escapes it.
 */
final class Payload {

    /** More findings are counted: {@code truncated}. */
    static final int FINDINGS = 100;

    /** Where a text is cut: a value of a host can be of any length. */
    static final int TEXT = 2000;

    private Payload() {}

    static String of(Message message) {
        List<Item> told =
                message.items().subList(0, Math.min(FINDINGS, message.items().size()));
        ObjectNode payload = Json.object()
                .put("version", 1)
                .put("event", "drift." + message.kind().id())
                .put("groupKey", message.group())
                .put("status", message.severity().isPresent() ? "firing" : "resolved")
                .put(
                        "severity",
                        message.severity().map(severity -> severity.id()).orElse(null))
                .put("target", message.target())
                .put("headline", text(message.headline()))
                .put("timestamp", message.at().toString())
                .put("externalURL", message.url().orElse(null));
        payload.set("findings", Json.all(told.stream().map(Payload::finding).toList()));
        payload.put("truncated", message.items().size() - told.size());
        message.facts().stream().map(Payload::text).forEach(payload.putArray("facts")::add);
        return Json.write(payload);
    }

    private static ObjectNode finding(Item item) {
        return Json.object()
                .put("fingerprint", item.fingerprint())
                .put("status", item.status().name().toLowerCase(Locale.ROOT))
                .put("severity", item.severity().id())
                .put("target", item.target())
                .put("service", text(item.service()))
                .put("property", text(item.property()))
                .put("rule", item.rule())
                .put("driftClass", item.driftClass())
                .put("title", text(item.title()))
                .put("text", text(item.text()))
                .put("place", text(item.place()))
                .put("startsAt", item.since().toString())
                .put("endsAt", item.until().map(Object::toString).orElse(null))
                .put("url", item.url());
    }

    private static String text(String plain) {
        return Cut.to(Defang.line(plain), TEXT, Measure.CODE_POINTS);
    }
}
