package com.oraclelumira.auditor.web.alert.telegram;

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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Telegram, by a bot. */
@Component
public final class TelegramChannel implements HttpChannel {

    private static final String API = "https://api.telegram.org/bot";
    private static final Pattern TOKEN = Pattern.compile("\\d{1,20}:[\\w-]{1,100}");
    private static final Pattern CHAT = Pattern.compile("-?\\d{1,18}|@\\w{4,32}");
    private static final Pattern TOPIC = Pattern.compile("\\d{1,18}");

    @Override
    public String type() {
        return "telegram";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.secret("token", "the token of a bot, such as 123456:AbC…"),
                Setting.required("chat", "the number of a chat, such as -1001234567890, or @name of a public one"),
                Setting.optional(
                        "topic", "the number of a topic, in a group that has topics; not set: the general one"));
    }

    @Override
    public Markup markup() {
        return new TelegramMarkup();
    }

    /** A group takes 20 messages a minute, of which a change and its reply are two. */
    @Override
    public Pace pace() {
        return new Pace(3, Duration.ofSeconds(6));
    }

    @Override
    public Sender open(SettingValues values, Layout layout, Http http) throws SettingException {
        String token = values.matching("token", TOKEN, "not the token of a bot, as BotFather shows it");
        String chat = values.matching("chat", CHAT, "neither a number nor @name");
        Optional<Long> topic = values.find("topic").isPresent()
                ? Optional.of(Long.valueOf(values.matching("topic", TOPIC, "not a number")))
                : Optional.empty();
        URI api = URI.create(API + token + "/");
        return new TelegramBot(http, api, new TelegramBot.Place(chat, topic), new TelegramText(layout));
    }
}
