package com.oraclelumira.auditor.web.alert.alertmanager;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oraclelumira.auditor.web.alert.channel.Call;
import com.oraclelumira.auditor.web.alert.channel.Defang;
import com.oraclelumira.auditor.web.alert.channel.Http;
import com.oraclelumira.auditor.web.alert.channel.HttpChannel;
import com.oraclelumira.auditor.web.alert.channel.Json;
import com.oraclelumira.auditor.web.alert.channel.Layout;
import com.oraclelumira.auditor.web.alert.channel.Markup;
import com.oraclelumira.auditor.web.alert.channel.Pace;
import com.oraclelumira.auditor.web.alert.channel.PlainMarkup;
import com.oraclelumira.auditor.web.alert.channel.Sender;
import com.oraclelumira.auditor.web.alert.channel.Setting;
import com.oraclelumira.auditor.web.alert.channel.SettingException;
import com.oraclelumira.auditor.web.alert.channel.SettingValues;
import com.oraclelumira.auditor.web.alert.message.Cut;
import com.oraclelumira.auditor.web.alert.message.Item;
import com.oraclelumira.auditor.web.alert.message.Kind;
import com.oraclelumira.auditor.web.alert.message.Measure;
import com.oraclelumira.auditor.web.alert.message.Message;
import com.oraclelumira.auditor.web.wiring.Component;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Alertmanager: every finding is an alert, which ends where it is gone, or where it is not told again in time. */
@Component
public final class AlertmanagerChannel implements HttpChannel {

    private static final int TEXT = 500;

    @Override
    public String type() {
        return "alertmanager";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.required("url", "the address of Alertmanager, before /api/v2/alerts"),
                Setting.optionalSecret("token", "a token that a proxy before it wants as Bearer"));
    }

    @Override
    public Markup markup() {
        return new PlainMarkup();
    }

    @Override
    public boolean hasText() {
        return false;
    }

    @Override
    public Pace pace() {
        return new Pace(10, Duration.ofMillis(200));
    }

    @Override
    public Sender open(SettingValues values, Layout layout, Http http) throws SettingException {
        String base = values.url("url").toString();
        URI alerts = URI.create(base.replaceAll("/+$", "") + "/api/v2/alerts");
        Map<String, String> headers = values.bearer("token");
        return parcel -> http.send(Call.json("POST", alerts, headers, alerts(parcel.message())))
                .outcome();
    }

    private static String alerts(Message message) {
        return Json.write(Json.all(
                message.items().stream().map(item -> alert(item, message)).toList()));
    }

    private static ObjectNode alert(Item item, Message message) {
        ObjectNode alert = Json.object()
                .put("startsAt", item.since().toString())
                .put("endsAt", end(item, message).toString());
        alert.set("labels", labels(item, message));
        alert.set(
                "annotations",
                Json.object()
                        .put("summary", text(item.title()))
                        .put("description", text(item.text()))
                        .put("place", text(item.place()))
                        .put("group", text(message.headline()))
                        .put("facts", text(String.join(", ", message.facts())))
                        .put("report", message.url().orElse("")));
        if (!item.url().isEmpty()) {
            alert.put("generatorURL", item.url());
        }
        return alert;
    }

    /** When it ends: what was accepted ends with the message that says so. */
    private static Instant end(Item item, Message message) {
        return item.status().isFiring() ? message.expires() : item.until().orElse(message.at());
    }

    /** What makes the alert the same one the next time: no text, no time. */
    private static ObjectNode labels(Item item, Message message) {
        ObjectNode labels = Json.object()
                .put("alertname", message.kind() == Kind.TEST ? "LumiraTest" : "LumiraDrift")
                .put("fingerprint", item.fingerprint())
                .put("severity", item.severity().id());
        put(labels, "target", item.target());
        put(labels, "service", item.service());
        put(labels, "property", item.property());
        put(labels, "rule", item.rule());
        return labels;
    }

    /** Alertmanager refuses a label without a value. */
    private static void put(ObjectNode labels, String name, String value) {
        if (!value.isEmpty()) {
            labels.put(name, text(value));
        }
    }

    private static String text(String plain) {
        return Cut.to(Defang.line(plain), TEXT, Measure.CODE_POINTS);
    }
}
