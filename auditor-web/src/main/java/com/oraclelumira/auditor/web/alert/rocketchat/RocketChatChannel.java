package com.oraclelumira.auditor.web.alert.rocketchat;

import com.oraclelumira.auditor.web.alert.channel.AttachmentCard;
import com.oraclelumira.auditor.web.alert.channel.Call;
import com.oraclelumira.auditor.web.alert.channel.Channel;
import com.oraclelumira.auditor.web.alert.channel.Http;
import com.oraclelumira.auditor.web.alert.channel.Layout;
import com.oraclelumira.auditor.web.alert.channel.MarkdownMarkup;
import com.oraclelumira.auditor.web.alert.channel.Markup;
import com.oraclelumira.auditor.web.alert.channel.Pace;
import com.oraclelumira.auditor.web.alert.channel.Sender;
import com.oraclelumira.auditor.web.alert.channel.Setting;
import com.oraclelumira.auditor.web.alert.channel.SettingException;
import com.oraclelumira.auditor.web.alert.channel.SettingValues;
import com.oraclelumira.auditor.web.alert.channel.TextLayout;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Rocket.Chat. Its integrations can change no message, so each is a new one. */
@Singleton
public final class RocketChatChannel implements Channel {

    /** Servers take 5000 characters unless told otherwise (Message_MaxAllowedSize). */
    private static final int LIMIT = 4000;

    @Override
    public String type() {
        return "rocketchat";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.secret("url", "the address of an incoming integration"));
    }

    @Override
    public Markup markup() {
        return new MarkdownMarkup();
    }

    @Override
    public Pace pace() {
        return new Pace(5, Duration.ofSeconds(1));
    }

    @Override
    public Sender open(SettingValues values, Layout layout, Http http) throws SettingException {
        URI url = values.url("url");
        AttachmentCard card = new AttachmentCard(new TextLayout(layout, markup()), LIMIT);
        return parcel -> http.send(Call.post(url, card.of(parcel.message()))).outcome();
    }
}
