package com.oraclelumira.auditor.web.alert.slack;

import com.oraclelumira.auditor.web.alert.channel.Call;
import com.oraclelumira.auditor.web.alert.channel.Http;
import com.oraclelumira.auditor.web.alert.channel.HttpChannel;
import com.oraclelumira.auditor.web.alert.channel.Json;
import com.oraclelumira.auditor.web.alert.channel.Layout;
import com.oraclelumira.auditor.web.alert.channel.Markup;
import com.oraclelumira.auditor.web.alert.channel.Pace;
import com.oraclelumira.auditor.web.alert.channel.Sender;
import com.oraclelumira.auditor.web.alert.channel.Setting;
import com.oraclelumira.auditor.web.alert.channel.SettingException;
import com.oraclelumira.auditor.web.alert.channel.SettingValues;
import com.oraclelumira.auditor.web.wiring.Component;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Slack: by an incoming webhook, or by a bot where a token and a channel are set. */
@Component
public final class SlackChannel implements HttpChannel {

    @Override
    public String type() {
        return "slack";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.optionalSecret("url", "the address of an incoming webhook; or token and channel"),
                Setting.optionalSecret("token", "the token of a bot, xoxb-…, with the scope chat:write; needs channel"),
                Setting.optional("channel", "the id or name of the channel that the bot writes to"));
    }

    @Override
    public Markup markup() {
        return new SlackMarkup();
    }

    @Override
    public Pace pace() {
        return new Pace(3, Duration.ofSeconds(1));
    }

    @Override
    public Sender open(SettingValues values, Layout layout, Http http) throws SettingException {
        SlackCard card = new SlackCard(layout);
        boolean bot = values.find("token").isPresent();
        if (bot == values.find("url").isPresent()) {
            throw new SettingException("url", "needed: either it, or token and channel");
        }
        if (bot != values.find("channel").isPresent()) {
            throw new SettingException("channel", "needed with token, and with nothing else");
        }
        if (bot) {
            return new SlackBot(http, values.bearer("token"), values.get("channel"), card);
        }
        URI url = values.url("url");
        return parcel ->
                http.send(Call.post(url, Json.write(card.of(parcel.message())))).outcome();
    }
}
