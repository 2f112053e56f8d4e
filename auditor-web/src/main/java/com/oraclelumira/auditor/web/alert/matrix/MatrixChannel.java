package com.oraclelumira.auditor.web.alert.matrix;

import com.oraclelumira.auditor.web.alert.channel.HtmlMarkup;
import com.oraclelumira.auditor.web.alert.channel.Http;
import com.oraclelumira.auditor.web.alert.channel.HttpChannel;
import com.oraclelumira.auditor.web.alert.channel.Layout;
import com.oraclelumira.auditor.web.alert.channel.Markup;
import com.oraclelumira.auditor.web.alert.channel.Pace;
import com.oraclelumira.auditor.web.alert.channel.Sender;
import com.oraclelumira.auditor.web.alert.channel.Setting;
import com.oraclelumira.auditor.web.alert.channel.SettingException;
import com.oraclelumira.auditor.web.alert.channel.SettingValues;
import com.oraclelumira.auditor.web.wiring.Component;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Matrix, by a user of a homeserver. Rooms with encryption hold its messages unencrypted. */
@Component
public final class MatrixChannel implements HttpChannel {

    /** With the server that made it, or without, as rooms of version 12 have it. */
    private static final Pattern ROOM = Pattern.compile("![^\\s/]{1,254}");

    @Override
    public String type() {
        return "matrix";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.required("url", "the address of a homeserver, before /_matrix"),
                Setting.secret("token", "the access token of a user who has joined the room"),
                Setting.required("room", "the internal id of a room, such as !abc:matrix.example"));
    }

    @Override
    public Markup markup() {
        return new HtmlMarkup();
    }

    /** Synapse takes one event in five seconds after ten at once, of which a change and its answer are two. */
    @Override
    public Pace pace() {
        return new Pace(4, Duration.ofSeconds(10));
    }

    @Override
    public Sender open(SettingValues values, Layout layout, Http http) throws SettingException {
        URI url = values.url("url");
        if (url.getRawQuery() != null) {
            throw new SettingException("url", "not the address of a homeserver: it has a query");
        }
        String room = values.matching(
                "room", ROOM, "not the id of a room, which begins with !; its settings show it, an address #… is none");
        String base = url.toString().replaceAll("/+$", "");
        URI messages = URI.create(base + "/_matrix/client/v3/rooms/" + URLEncoder.encode(room, StandardCharsets.UTF_8)
                + "/send/m.room.message/");
        return new MatrixSender(http, values.bearer("token"), room, messages, new MatrixContent(layout));
    }
}
